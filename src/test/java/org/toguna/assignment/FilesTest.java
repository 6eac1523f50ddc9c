package org.toguna.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.kit.base.BadInput;

/// What a file must be, and what is said of one that is not.
class FilesTest {
  @Test
  void decimalsAreKeptToTheLast() {
    var read = AffinityFile.read("dossier,juror,affinity\na,b,0.125\na,c,2\n", "x.csv");
    assertThat(read.units()).isDeepEqualTo(new long[][] {{125, 2000}});
    assertThat(read.written(2125)).isEqualTo("2.125");
  }

  @Test
  void whatIsMissingIsNothingAndAnXIsAConflict() {
    var read = AffinityFile.read("\ufeffdossier,juror,affinity\r\na,b,x\r\nc,d,\r\n", "x.csv");
    assertThat(read.units()).isDeepEqualTo(new long[][] {{Affinities.CONFLICT, 0}, {0, 0}});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dossier,juror\\n|line 1: the heading must be dossier,juror,affinity",
        "dossier,juror,affinity\\n|no pair below the heading",
        "dossier,juror,affinity\\na,b,1\\na,b,2\\n|line 3: a and b stand on line 2 already",
        "dossier,juror,affinity\\na,b,much\\n|line 2: the affinity « much » is no number",
        "dossier,juror,affinity\\na,b,0,5\\n|line 2: 4 cells where 3 belong",
        "dossier,juror,affinity\\n,b,1\\n|line 2: the dossier has no name",
        "dossier,juror,affinity\\na,,1\\n|line 2: the juror has no name",
        "dossier,juror,affinity\\na,b,1e30\\n|line 2: the affinity 1e30 has too many digits",
        "dossier,juror,affinity\\na,b,NaN\\n|line 2: the affinity « NaN » is no number",
        "dossier,juror,affinity\\na,b,9999999\\na,c,0.000000001\\n|line 2: the affinity 9999999",
        "dossier,juror,affinity\\na,b,1\\n\\nc,d,1\\n\"e,f,1\\n|quotation mark"
      })
  void aMistakeIsNamedWithItsLine(String text, String said) {
    assertThatThrownBy(() -> AffinityFile.read(text.replace("\\n", "\n"), "x.csv"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("x.csv")
        .hasMessageContaining(said);
  }

  @Test
  void aGroupWithAStarIsEachGroupThatBeginsSo() {
    var rules = RulesFile.read(Kati.RULES, "r.json", Kati.affinities(), 2);
    assertThat(rules)
        .extracting(Rule::group)
        .containsExactly("senior", "institution:A", "institution:B");
    assertThat(rules.getFirst().min()).isEqualTo(1);
    assertThat(rules.getLast().max()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|line 1: begin it with",
        "{\"groups\":|line 1: is no JSON",
        "{\\n\"groups\":{\"Zan\":[\"a\"]}}|line 2: « Zan » is no juror",
        "{\"groups\":{\"Awa\":\"a\"}}|« Awa » must have a list",
        "{\"perDossier\":[{\\n\"group\":\"bank\",\"max\":1}]}|line 2: « bank » is a group that nobody",
        "{\"groups\":{\"Awa\":[\"a\"]},\"perDossier\":[{\"group\":\"a\"}]}|« a » needs a min or a max",
        "{\"groups\":{\"Awa\":[\"a\"]},\"perDossier\":[{\"group\":\"a\",\"min\":-1}]}|no whole number",
        "{\"perDossier\":[{\"min\":1}]}|has a rule without a group",
        "{\"people\":1}|« people » is no part"
      })
  void aMistakeInTheRulesIsNamedWithItsLine(String text, String said) {
    assertThatThrownBy(
            () -> RulesFile.read(text.replace("\\n", "\n"), "r.json", Kati.affinities(), 2))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("r.json, line ")
        .hasMessageContaining(said);
  }

  @Test
  void aPairOfThePastThatNobodyKnowsIsNamed() {
    assertThatThrownBy(() ->
            AssignmentFile.read(
                "dossier,juror\nSolar,Awa\nSolar,Zan\n", "p.csv", Kati.affinities(), ""))
        .hasMessage(
            "p.csv, line 3: « Zan » is not in the affinities; mend the name or add it there");
  }

  @Test
  void eachPairIsExplainedByWhatItsLossWouldCost() {
    var task = Kati.task(2, new Load(1, 3));
    var reasons = Reasons.of(Kati.assigned(Kati.richest(task)));
    assertThat(reasons).hasSize(6);
    assertThat(reasons)
        .allMatch(reason -> reason.atLeast() >= 0)
        .allMatch(reason -> !reason.swap().exists() || reason.swap().loss() >= reason.atLeast());
    assertThat(AssignmentFile.written(task.affinities(), reasons).lines()).hasSize(7);
  }
}
