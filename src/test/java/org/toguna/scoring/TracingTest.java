package org.toguna.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a dossier's texts may tell of whose it is.
class TracingTest {
  private static final Tracing TRACING =
      new Tracing().firm("Kalan Kɛnɛ").person("Awa Dembélé").person("Modibo Keïta dit Petit");

  private static String read(String text, Map<String, Boolean> decided) {
    return Blind.parts(text, TRACING.in(text), decided).stream()
        .map(part -> part.hidden() ? "▇" : part.text())
        .collect(Collectors.joining());
  }

  private static String read(String text) {
    return read(text, Map.of());
  }

  @Test
  void namesAreHiddenHoweverTheyAreSpelt() {
    assertThat(read("Chez Kalan Kɛnɛ, Awa Dembélé enseigne.")).isEqualTo("Chez ▇, ▇ enseigne.");
    assertThat(read("KALAN KENE, kalankene et l’équipe d’AWA")).isEqualTo("▇, ▇ et l’équipe d’▇");
    assertThat(read("M. Keita (MODIBO)")).isEqualTo("M. ▇ (▇)");
    // Half of the firm's name says little, and « dit » is a word.
    assertThat(read("On dit que kalan veut dire apprendre"))
        .isEqualTo("On dit que kalan veut dire apprendre");
  }

  @Test
  void phonesAndAddressesAreHiddenAndAmountsAreNot() {
    assertThat(read("Appelez le 70 11 22 33, +223 70112233 ou 0022376543210."))
        .isEqualTo("Appelez le ▇, ▇ ou ▇.");
    assertThat(read("Écrivez à awa@kalan.ml, voyez kalan.ml/prix, https://x.org/a et @kalan_k"))
        .isEqualTo("Écrivez à ▇, voyez ▇, ▇ et ▇");
    assertThat(read("12 000 000 FCFA en 2025, 1 200 élèves, 3.5 %, 15 000 000"))
        .isEqualTo("12 000 000 FCFA en 2025, 1 200 élèves, 3.5 %, 15 000 000");
  }

  @Test
  void whatAPersonDecidedIsShownAndTheRestStaysHidden() {
    var text = "Awa et Modibo";
    assertThat(read(text, Map.of("awa", true))).isEqualTo("Awa et ▇");
    var more = new Tracing().desk("École du fleuve");
    assertThat(more.in("À l'ecole du Fleuve !"))
        .extracting(found -> found.trace())
        .isEqualTo(List.of(new Trace("ecole du fleuve", Trace.Kind.DESK)));
  }
}
