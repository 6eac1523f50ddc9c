package org.toguna.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.myspace.Living.AWA;
import static org.toguna.myspace.Living.EMAIL;
import static org.toguna.myspace.Living.PHONE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.env.Environment;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.testing.MovableClock;
import org.toguna.testing.TestSite;

/// What is kept comes to its end by itself, to the last byte.
class LongGoneTest {
  private static boolean isThere(TestSite site, PersonId person) {
    return site.db().read(sql -> site.bean(Persons.class).find(sql, person)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void whoWasNotSeenForTwoYearsIsErasedUnlessSheHoldsARole(Db.Engine engine) {
    try (var site = TestSite.guarded(engine)) {
      var living = new Living(site);
      var awa = living.person(AWA, PHONE, EMAIL);
      var oumar = living.person("Oumar Cissé");
      living.grant(oumar, Role.EDITOR);
      site.bean(MovableClock.class).forward(Duration.ofDays(729));
      var hawa = living.person("Hawa Maïga");
      site.bean(LongGone.class).run();
      assertThat(isThere(site, awa)).isTrue();
      site.bean(MovableClock.class).forward(Duration.ofDays(2));
      site.bean(LongGone.class).run();
      assertThat(isThere(site, awa)).isFalse();
      assertThat(isThere(site, oumar)).isTrue();
      assertThat(isThere(site, hawa)).isTrue();
      assertThat(site.as(Role.ADMINISTRATOR).page("/organisation/journal"))
          .contains("entretien automatique", "Effacement après deux ans sans visite");
    }
  }

  @Test
  void noByteOfHerIsLeftInTheFile() throws IOException {
    Path data;
    try (var site = TestSite.guarded(Db.Engine.SQLITE)) {
      data = Path.of(site.bean(Environment.class).getRequiredProperty("toguna.data"));
      var living = new Living(site);
      var browser = living.everywhere(living.person(AWA, PHONE, EMAIL));
      browser.post("/donnees-effacees", Map.of("confirm", "on"));
    }
    var file = Files.readString(data.resolve("toguna.sqlite"), StandardCharsets.ISO_8859_1);
    assertThat(file).contains("erased").doesNotContain(EMAIL).doesNotContain(PHONE);
  }
}
