package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.toguna.application.Team.Count;
import org.toguna.contest.Declared.Body;

/// What is counted of texts and of teams.
class ShinglesTest {
  private static final String FANTA =
      "Une leçon de cinq minutes par jour arrive sur le téléphone des parents.";

  @Test
  void textsAreAlikeByTheRunsOfFourWordsTheyShare() {
    var fanta = Shingles.of(FANTA);
    // Ten shingles and six, five of them shared: 5/11 and 5/6.
    var bakary = Shingles.of("UNE LECON de cinq minutes, par jour, arrive : demain");
    assertThat(Shingles.of("un deux trois").containment(fanta)).isZero();
    assertThat(fanta.resemblance(fanta)).isEqualTo(1_000);
    assertThat(bakary.resemblance(fanta)).isEqualTo(454);
    assertThat(fanta.containment(bakary)).isEqualTo(833);
  }

  @Test
  void whatIsSharedIsShownAsEachWroteIt() {
    var bakary = Shingles.of("Vraiment : une leçon de cinq minutes, le soir.");
    var stretches = bakary.beside(Shingles.of(FANTA));
    assertThat(stretches)
        .containsExactly(
            new Shingles.Stretch("Vraiment : ", false),
            new Shingles.Stretch("une leçon de cinq minutes", true),
            new Shingles.Stretch(", le soir.", false));
    assertThat(
            Shingles.of(FANTA).beside(bakary).stream()
                .map(Shingles.Stretch::text)
                .collect(Collectors.joining()))
        .isEqualTo(FANTA);
  }

  @Test
  void theShareOfWomenIsCountedAndWhatIsUnsaidIsNobodys() {
    var fields =
        new TreeMap<>(
            Map.of(
                "m1.name",
                "Awa",
                "m1.woman",
                "oui",
                "m1.share",
                "55",
                "m1.place",
                "LEAD",
                "m2.name",
                "Modibo",
                "m2.woman",
                "non",
                "m2.share",
                "25"));
    fields.putAll(Map.of("m3.name", "Le fonds", "m3.place", "HOLDER", "m3.share", "10"));
    fields.putAll(Map.of("m4.name", "Kani", "m4.place", "TEAM"));
    var team = Team.of(new Content(Map.of(Piece.TEAM, fields)));
    assertThat(team.count(Body.TEAM)).isEqualTo(new Count(1, 1, 3));
    assertThat(team.count(Body.MANAGEMENT)).isEqualTo(new Count(1, 0, 1));
    // A tenth is a fund’s, another tenth nobody’s yet: either may be a woman’s.
    assertThat(team.count(Body.CAPITAL)).isEqualTo(new Count(55, 20, 100));
  }
}
