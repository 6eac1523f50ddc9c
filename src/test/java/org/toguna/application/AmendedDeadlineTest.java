package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// The organiser gives three days more, by an amendment that says why: from that instant on the new
/// second counts, and the old one no longer.
class AmendedDeadlineTest {
  private static final Pattern TEXT = Pattern.compile("name=\"text\" value=\"([0-9a-f]{64})\"");

  private static void closing(Guest organiser, String desk, String closing, String reason) {
    led(
        organiser.post(
            desk + "/calendrier",
            Map.of(
                "opening", "2025-11-17T08:00",
                "closing", closing,
                "results", "2026-01-31T17:00")));
    var read = TEXT.matcher(organiser.page(desk + "/apercu"));
    assertThat(read.find()).isTrue();
    led(organiser.post(desk + "/ouverture", Map.of("text", read.group(1), "reason", reason)));
  }

  @ParameterizedTest
  @EnumSource
  void aDossierIsTakenUntilTheAmendedSecondAndNotAfterIt(Db.Engine engine) {
    try (var call = OpenCall.on(engine)) {
      var awa = call.browser(call.person("Awa Dembélé", "+22370112233"));
      var fanta = call.browser(call.person("Fanta Koné", "+22370112234"));
      var kalanso = OpenCall.whole(awa, "Kalanso", "ML-2023-1");
      var fonio = OpenCall.whole(fanta, "Fonio", "ML-2023-2");
      var desk = call.edition.desk("/concours/" + call.call().id());
      closing(
          call.site.as(Role.ORGANISER),
          desk,
          "2025-12-24T23:59:59",
          "Le réseau a manqué trois jours à Gao.");
      call.clock.set(OpenCall.LATE);
      assertThat(OpenCall.submit(awa, kalanso).statusCode()).isEqualTo(303);
      assertThat(call.site.page("/concours/start-ups")).contains("24 décembre 2025");
      assertThat(call.site.page("/concours/start-ups/reglement/2"))
          .contains("Le réseau a manqué trois jours à Gao.");
      call.clock.set(Instant.parse("2025-12-25T00:00:00Z"));
      assertThat(OpenCall.submit(fanta, fonio).statusCode()).isEqualTo(422);
      assertThat(Promises.brokenIn(call.site)).isEmpty();
    }
  }
}
