package org.toguna.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What comparing a juror with a dossier shows.
class InferenceTest {
  private static final UUID ID = new UUID(0, 1);
  private static final Inference.Own NOTHING = new Inference.Own(Set.of(), Set.of());

  private static Inference.Side juror(String name, boolean kin, Tie... ties) {
    var reach =
        new Inference.Reach(Set.of("+22370112233"), Set.of("oumou@univ.ml", "oumou@gmail.com"));
    return new Inference.Side(
        name, "Université de Ségou", reach, Optional.of(kin), List.of(ties), NOTHING);
  }

  private static Inference.Entrant dossier(
      String firm, String phone, String mail, String... names) {
    var reach = new Inference.Reach(Set.of(phone), Set.of(mail));
    return new Inference.Entrant(
        ID,
        firm,
        Optional.of("ML:mabko2024"),
        new Inference.Behind(List.of(names), reach, "https://www.kalanso.ml/nous"));
  }

  private static Set<Kind> seen(Inference.Side juror, Inference.Entrant dossier) {
    return Inference.seen(juror, dossier).keySet();
  }

  private static Inference.Entrant of(String... names) {
    return dossier("Kalanso", "+22370000000", "contact@gmail.com", names);
  }

  @Test
  void strangersAreFree() {
    var oumou = juror("Oumou Sangaré", false, new Tie(Tie.To.PERSON, "Moussa Diarra"));
    assertThat(seen(oumou, of("Fanta Koné", "Modibo Keïta"))).isEmpty();
  }

  @Test
  void aCousinIsFoundHoweverTheNameIsWritten() {
    var oumou = juror("Oumou Sangaré", false, new Tie(Tie.To.FAMILY, "Kɔnɛ"));
    for (String name : List.of("Fanta Koné", "KONE fanta", "F. Kone", "Fanta-Kone")) {
      assertThat(seen(oumou, of(name))).containsExactly(Kind.FAMILY);
    }
    var whole = juror("Oumou Sangaré", false, new Tie(Tie.To.FAMILY, "Seydou Coulibaly"));
    assertThat(seen(whole, of("COULIBALI Seydou"))).containsExactly(Kind.FAMILY);
    assertThat(seen(whole, of("S. Coulibaly"))).containsExactly(Kind.FAMILY);
    assertThat(seen(whole, of("Awa Coulibaly"))).isEmpty();
  }

  @Test
  void theOwnFamilyNameCountsOnlyForWhoeverSaysSo() {
    assertThat(seen(juror("Oumou Sangaré", true), of("Kadia SANGARE")))
        .containsExactly(Kind.FAMILY);
    assertThat(seen(juror("Oumou Sangaré", false), of("Kadia Sangaré"))).isEmpty();
    assertThat(seen(juror("Oumou Sangaré", false), of("Sangaré Oumou")))
        .containsExactly(Kind.NAMED);
  }

  @Test
  void firmsAndBodiesAreFoundWithoutTheirForm() {
    var oumou = juror("Oumou Sangaré", false, new Tie(Tie.To.FIRM, "Kalan So SARL"));
    assertThat(seen(oumou, of("Fanta Koné"))).containsExactly(Kind.FIRM);
    var body = dossier("Groupe Universite de Segou", "+22370000000", "a@gmail.com", "Fanta Koné");
    assertThat(seen(juror("Oumou Sangaré", false), body)).containsExactly(Kind.FIRM);
  }

  @Test
  void phonesAndDomainsTellButNotThoseOfEverybody() {
    var oumou = juror("Oumou Sangaré", false);
    assertThat(seen(oumou, dossier("Kalanso", "+22370112233", "x@gmail.com", "Fanta Koné")))
        .containsExactly(Kind.PHONE);
    assertThat(seen(oumou, dossier("Kalanso", "+22370000000", "x@labo.univ.ml", "Fanta Koné")))
        .containsExactly(Kind.DOMAIN);
    assertThat(
            seen(
                juror("Oumou Sangaré", false, new Tie(Tie.To.DOMAIN, "kalanso.ml")), of("F. Koné")))
        .containsExactly(Kind.DOMAIN);
  }

  @Test
  void whatCannotBeToldIsAConflict() {
    var oumou = juror("Oumou Sangaré", false);
    assertThat(seen(oumou, of("فانتا كوني"))).containsExactly(Kind.UNTOLD);
    var silent =
        new Inference.Side(
            "Oumou Sangaré", "", oumou.reach(), Optional.empty(), List.of(), NOTHING);
    assertThat(seen(silent, of("Fanta Koné"))).containsExactly(Kind.UNDECLARED);
  }

  @Test
  void aCandidateJudgesNeitherItselfNorItsRivals() {
    var base = juror("Oumou Sangaré", false);
    var own = new Inference.Own(Set.of(ID), Set.of());
    var rival = new Inference.Own(Set.of(new UUID(0, 2)), Set.of("ML:mabko2024"));
    assertThat(seen(with(base, own), of("Fanta Koné"))).containsExactly(Kind.CANDIDATE);
    assertThat(seen(with(base, rival), of("Fanta Koné")))
        .containsExactlyInAnyOrder(Kind.RIVAL, Kind.FIRM);
  }

  private static Inference.Side with(Inference.Side side, Inference.Own own) {
    return new Inference.Side(side.name(), side.body(), side.reach(), side.kin(), side.ties(), own);
  }
}
