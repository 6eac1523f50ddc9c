package org.toguna.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.invitation.Party.ASK;
import static org.toguna.invitation.Party.DESK;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.MovableClock;

/// Fatoumata makes codes on the desk.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class InvitationDeskTest {
  private Party party;

  private void given(Db.Engine engine) {
    party = Party.on(engine);
  }

  @AfterEach
  void theSiteCloses() {
    party.close();
  }

  @ParameterizedTest
  @EnumSource
  void manyCodesAreMadeAtOnceAndLeaveAsCsvWithoutFormulas(Db.Engine engine) {
    given(engine);
    var all = party.codes(50, 1, "_once", "abc");
    assertThat(all).hasSize(50).doesNotHaveDuplicates();
    var csv = party.desk.page(DESK + "/codes.csv");
    assertThat(csv.lines()).hasSize(51);
    assertThat(csv)
        .startsWith("\ufeff\"Code\"")
        .contains("\"'=cmd|' /C calc'!A0\"", "\"'=Invités\"", new Code(all.getFirst()).toString())
        .doesNotContain(",\"=");
    assertThat(party.codes(50, 1, "_once", "abc")).isEqualTo(all);
    assertThat(party.desk.page(DESK + "/codes.csv").lines()).hasSize(51);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "codes=0",
        "codes=2001",
        "uses=0",
        "until=demain",
        "until=2020-01-01T08:00",
        "category=inconnue"
      })
  void whatIsAskedWronglyMakesNoCode(String wrong) {
    given(Db.Engine.SQLITE);
    var form = party.form(1, 1);
    form.put(wrong.substring(0, wrong.indexOf('=')), wrong.substring(wrong.indexOf('=') + 1));
    assertThat(party.desk.post(DESK, form).statusCode()).isEqualTo(422);
    assertThat(party.all()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void guessingIsBraked(Db.Engine engine) {
    given(engine);
    var guest = party.site.guest();
    int last = 0;
    for (int i = 0; i < 200 && last != 429; i++) {
      last = guest.post(ASK, Map.of("code", "0123456789")).statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  @ParameterizedTest
  @EnumSource
  void aYearAfterTheEditionCodesAreForgotten(Db.Engine engine) {
    given(engine);
    party.codes(3, 1);
    var clock = party.site.bean(MovableClock.class);
    party.site.bean(OldInvitations.class).run();
    assertThat(party.all()).isEqualTo(3);
    clock.forward(Duration.between(clock.instant(), Instant.parse("2041-02-02T00:00:00Z")));
    party.site.bean(OldInvitations.class).run();
    assertThat(party.all()).isZero();
  }
}
