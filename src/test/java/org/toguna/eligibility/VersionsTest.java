package org.toguna.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.application.OpenCall;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// Decisions while dossiers are still handed in again.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class VersionsTest {
  /// What the list asks the database, however many dossiers there are; whoever reads it and its
  /// menu are asked for too, and a session now and then once more.
  private static final int QUESTIONS = 12;

  private Cast cast;
  private OpenCall call;
  private Desk desk;

  private void given(Db.Engine engine) {
    cast = Cast.on(engine);
    call = cast.call;
    desk = cast.desk;
  }

  @AfterEach
  void theSiteCloses() {
    assertThat(Promises.brokenIn(call.site)).isEmpty();
    call.close();
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aDecisionIsAboutTheVersionThatWasReadAndNoOther(Db.Engine engine) {
    given(engine);
    var kalan = desk.entered(cast.awa, "Kalan", "ML.1", "ML");
    var id = desk.dossier(kalan).id();
    call.site.settled();
    assertThat(asked()).isBetween(QUESTIONS, QUESTIONS + 1);
    var filled = Map.of("act", "decide", "follow", "on", "verdict", "ELIGIBLE");
    var read = desk.form(cast.moussa, desk.sheet(kalan), filled);
    call.clock.set(OpenCall.IN_TIME.plusSeconds(60));
    led(OpenCall.submit(cast.awa, kalan));
    assertThat(cast.moussa.post(desk.sheet(kalan), read).body()).contains("a changé entre-temps");
    assertThat(eligible(id)).isFalse();

    led(cast.moussa.post(desk.sheet(kalan), desk.form(cast.moussa, desk.sheet(kalan), filled)));
    assertThat(eligible(id)).isTrue();
    assertThat(cast.moussa.page(desk.base + "/listes")).contains("L’appel n’est pas clos");
    led(OpenCall.submit(cast.awa, kalan));
    assertThat(eligible(id)).isFalse();
    assertThat(cast.moussa.page(desk.base)).contains("0 dossier décidé sur 1");

    for (int more = 2; more < 4; more++) {
      var candidate = call.browser(call.person("Candidat " + more, "+2237011220" + more));
      desk.entered(candidate, "Projet " + more, "ML." + more, "ML");
    }
    call.site.settled();
    assertThat(asked()).isBetween(QUESTIONS, QUESTIONS + 1);
  }

  private boolean eligible(UUID id) {
    return call.site.db().read(sql -> Eligible.is(sql, call.call().id(), id));
  }

  /// What the list asks the database, the fewest of some tries.
  private int asked() {
    return IntStream.range(0, 8)
        .map(_ -> {
          call.site.queries();
          cast.moussa.page(desk.base);
          return call.site.queries();
        })
        .min()
        .orElseThrow();
  }
}
