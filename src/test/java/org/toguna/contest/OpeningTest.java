package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.CONTEST_VERSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

/// Awa opens the rules of a contest, and nobody changes them in silence.
@ParameterizedClass
@EnumSource(Db.Engine.class)
class OpeningTest extends AtThePodium {
  @Test
  void whatWasNeverOpenedIsNotThereForThePublic() {
    podium.whole("secret");

    for (String path :
        new String[] {"", "/reglement", "/reglement.pdf", "/conditions", "/reglement/1"}) {
      assertThat(podium.site.get("/concours/secret" + path).statusCode()).isEqualTo(404);
    }
    assertThat(podium.site.page("/concours")).doesNotContain("/concours/secret");
    assertThat(podium.site.page("/sitemap.xml")).doesNotContain("/concours/secret");
  }

  @Test
  void anOpenedRuleBookIsReadByEverybody() {
    var id = podium.whole("ouvert");

    assertThat(podium.open(id, "").statusCode()).isEqualTo(303);

    assertThat(podium.site.page("/concours/ouvert"))
        .contains(
            "Concours de start-ups",
            "5\u202f000\u202f000 FCFA",
            "23\u00a0h\u00a059\u00a0min\u00a059\u00a0s");
    assertThat(podium.site.page("/concours/ouvert/reglement"))
        .contains("1. Objet", "Certificat de résidence.", "Version 1, ouverte le 10 novembre 2025");
    assertThat(podium.site.page("/concours")).contains("href=\"/concours/ouvert\"");
    assertThat(podium.site.page("/sitemap.xml")).contains("/concours/ouvert/reglement<");
    assertThat(podium.site.page("/editions/3/concours/ouvert/reglement?lang=en"))
        .contains("1. Purpose", "Certificate of residence.");
  }

  @Test
  void theHashIsThatOfTheTextThatAnybodySaves() throws Exception {
    var id = podium.whole("empreinte");
    podium.open(id, "");

    var saved = podium.site.page("/concours/empreinte/reglement/1.txt");
    var digest =
        MessageDigest.getInstance("SHA-256").digest(saved.getBytes(StandardCharsets.UTF_8));
    assertThat(podium.site.page("/concours/empreinte/reglement"))
        .contains(HexFormat.of().formatHex(digest));
  }

  @Test
  void theDatabaseRefusesToAlterOrDeleteAnOpenedVersion() {
    var id = podium.whole("ferme");
    podium.open(id, "");
    var before = podium.versions(id);

    assertThatThrownBy(() ->
            podium
                .site
                .db()
                .run(unit ->
                    unit.sql()
                        .update(CONTEST_VERSION)
                        .set(CONTEST_VERSION.BOOK_FR, "Autre chose")
                        .where(CONTEST_VERSION.CONTEST_ID.eq(id))
                        .execute()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() ->
            podium
                .site
                .db()
                .run(unit ->
                    unit.sql()
                        .deleteFrom(CONTEST_VERSION)
                        .where(CONTEST_VERSION.CONTEST_ID.eq(id))
                        .execute()))
        .isInstanceOf(DataAccessException.class);
    assertThat(podium.versions(id)).isEqualTo(before).hasSize(1);
  }

  @Test
  void aContestThatWasOpenedIsNotDeleted() {
    var id = podium.whole("garde");
    podium.open(id, "");

    var answer = podium.post(Podium.at(id) + "/suppression");

    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?fait=garde");
    assertThat(podium.site.page(Podium.at(id) + "?fait=garde")).contains("ne se supprime pas");
    assertThat(podium.site.page("/concours/garde")).contains("Concours de start-ups");
  }

  @Test
  void aChangeAfterTheOpeningStaysOnTheDeskUntilItIsOpenedWithAReason() {
    var id = podium.whole("amende");
    podium.open(id, "");
    var first = podium.site.page("/concours/amende/reglement/1.txt");
    var form = podium.presentation(id);
    form.put("perPerson", "2");
    podium.site.post(Podium.at(id) + "/presentation", form);

    assertThat(podium.site.page("/concours/amende/reglement"))
        .contains("par personne, au plus\u00a0: 1.");
    assertThat(podium.open(id, "").statusCode()).isEqualTo(422);
    assertThat(podium.versions(id)).hasSize(1);
    assertThat(podium.open(id, "Deux candidatures, à la demande du jury").statusCode())
        .isEqualTo(303);

    assertThat(podium.site.page("/concours/amende/reglement"))
        .contains("par personne, au plus\u00a0: 2.");
    assertThat(podium.site.page("/concours/amende/reglement/1"))
        .contains("par personne, au plus\u00a0: 1.", "n’est plus en vigueur");
    assertThat(podium.site.page("/concours/amende/reglement/1.txt")).isEqualTo(first);
    assertThat(podium.site.page("/concours/amende/reglement/2/changements"))
        .contains("Deux candidatures, à la demande du jury", "4. Candidatures")
        .containsPattern("<del>.*au plus\u00a0: 1\\.</del>")
        .containsPattern("<ins>.*au plus\u00a0: 2\\.</ins>");
    assertThat(podium.site.get("/concours/amende/reglement/1/changements").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoeverOpensOpensTheTextThatWasRead() {
    var id = podium.whole("relu");
    var read = podium.read(id);
    var form = podium.presentation(id);
    form.put("perPerson", "9");
    podium.site.post(Podium.at(id) + "/presentation", form);

    var answer = podium.post(Podium.at(id) + "/ouverture", "text=" + read);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("n’est plus celui que vous avez lu")
        .doesNotContain("Motif du changement", "href=\"#f-");
    assertThat(podium.versions(id)).isEmpty();
    assertThat(podium.contest(id).standing().version()).isZero();
  }

  @Test
  void theSameTextIsNotOpenedTwice() {
    var id = podium.whole("une-fois");
    var text = podium.read(id);
    var form = Map.of("text", text, "reason", "encore", "_once", "double");
    podium.site.post(Podium.at(id) + "/ouverture", form);
    podium.site.post(Podium.at(id) + "/ouverture", form);
    podium.post(Podium.at(id) + "/ouverture", "text=" + text + "&reason=encore");

    assertThat(podium.versions(id)).hasSize(1);
    assertThat(podium.site.page(Podium.at(id) + "/apercu")).contains("il n’y a rien à ouvrir");
  }

  @Test
  void theOpeningIsInTheJournalWithItsHash() {
    var id = podium.whole("note");
    var text = podium.read(id);
    podium.open(id, "");

    assertThat(podium.site.page("/organisation/journal?sujet=contest&id=" + id))
        .contains("Règlement ouvert", text);
  }

  @Test
  void gridsThatDoNotAddUpAreNotOpened() {
    podium.take(
        Podium.WHOLE
            .replace("slug: start-ups", "slug: bancal")
            .replace("weight: 40", "weight: 39"));
    var id = podium.contest("bancal").id();
    var text =
        podium
            .site
            .db()
            .read(sql ->
                podium
                    .site
                    .bean(Contests.class)
                    .frozen(podium.edition, podium.contest(id))
                    .sha256());

    assertThat(podium.site.page(Podium.at(id))).contains("fait 99 points au lieu de 100");
    assertThat(podium.post(Podium.at(id) + "/ouverture", "text=" + text).statusCode())
        .isEqualTo(422);
    assertThat(podium.versions(id)).isEmpty();
  }
}
