package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.led;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

/// Awa Dembélé reads who sits in the jury, once that is shown, and names the one who must not read
/// her.
class NamedByCandidateTest {
  @ParameterizedTest
  @EnumSource
  void aCandidateNamesAJurorWhoThenLosesTheDossierAndIsToldNothing(Db.Engine engine) {
    try (var jury = Sitting.on(engine)) {
      var bakary = jury.sits("Bakary Sidibé", "Atelier de Ségou");
      jury.sits("Coumba Diarra", "Chambre des métiers");
      var fonio = jury.dossier("0f0n10aa", "Fonio", "Awa Dembélé", "Issa Ballo");
      jury.dossier("0kar0te0", "Karité", "Fanta Koné", "Sira Kanté");
      jury.seat(fonio, bakary);
      var awa = jury.browser("Awa Dembélé");
      var path = "/concours/start-ups/dossier/0f0n10aa/jury";
      var named = Map.of("juror", bakary.toString(), "reason", "Mon ancien associé.");
      assertThat(jury.seats(bakary)).hasSize(1);
      assertThat(jury.call.site.get("/concours/start-ups/jury").statusCode()).isEqualTo(404);
      assertThat(awa.page(path)).contains("n’est pas publiée").doesNotContain("Bakary");
      assertThat(awa.post(path, named).statusCode()).as("before it is shown").isEqualTo(422);
      led(jury.organiser.post(jury.desk + "/composition", Map.of("shown", "on")));
      assertThat(jury.call.site.page("/concours/start-ups/jury"))
          .contains("Bakary Sidibé", "Atelier de Ségou", "Coumba Diarra");
      assertThat(jury.call.site.page("/concours/start-ups")).contains("/concours/start-ups/jury");
      var before = jury.browser("Coumba Diarra").page("/jury");
      assertThat(awa.post(path, Map.of("juror", bakary.toString(), "reason", "")).statusCode())
          .isEqualTo(422);
      assertThat(led(awa.post(path, named))).endsWith("fait=1");
      assertThat(awa.page(path)).contains("Bakary Sidibé", "Mon ancien associé.");
      assertThat(awa.post(path, named).statusCode()).as("named already").isEqualTo(422);
      assertThat(jury.seats(bakary)).as("the seat is gone").isEmpty();
      assertThat(jury.browser("Bakary Sidibé").page("/jury"))
          .doesNotContain("0F0N-10AA", "Mon ancien associé.");
      assertThat(jury.browser("Coumba Diarra").page("/jury")).isEqualTo(before);
      assertThat(jury.organiser.page(jury.desk + "/conflits"))
          .contains("Dit par le candidat", "Mon ancien associé.");
      var fanta = jury.browser("Fanta Koné");
      assertThat(fanta.get(path).statusCode()).as("somebody else’s dossier").isEqualTo(404);
      assertThat(fanta.post(path, named).statusCode()).isEqualTo(404);
      led(jury.organiser.post(jury.desk + "/composition", Map.of()));
      assertThat(jury.call.site.get("/concours/start-ups/jury").statusCode()).isEqualTo(404);
      assertThat(jury.broken()).isEmpty();
    }
  }
}
