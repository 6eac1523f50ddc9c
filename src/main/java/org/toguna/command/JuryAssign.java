package org.toguna.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.toguna.assignment.Assigner;
import org.toguna.assignment.AssignmentFile;
import org.toguna.assignment.Objective;
import org.toguna.assignment.Outcome;
import org.toguna.assignment.Reasons;
import org.toguna.assignment.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna jury assign`: who reads what, the best there is, with the proof; see
/// docs/guides/jury-assign.md.
@Command(
    name = "assign",
    description = {
      "Assigns jurors to dossiers: the best there is, with its proof.",
      "1 if nothing can be assigned, or not be proved best."
    },
    mixinStandardHelpOptions = true)
class JuryAssign implements Callable<Integer> {
  @Mixin JuryTask task = new JuryTask();

  @Option(
      names = "--objective",
      description = {
        "fair: the worst-served dossier first, then the total; total: the total alone",
        "(default: ${DEFAULT-VALUE})"
      },
      defaultValue = "fair")
  Objective objective = Objective.FAIR;

  @Option(
      names = "--repair",
      paramLabel = "PREVIOUS.csv",
      description = "keeps as many pairs of an earlier assignment as can be kept")
  @Nullable Path repair;

  @Option(
      names = "--explain",
      paramLabel = "FILE.csv",
      description = "writes for each pair what would be lost without it")
  @Nullable Path explain;

  @Option(names = "--effort", hidden = true)
  long effort = Assigner.USUAL_EFFORT;

  @Mixin OutFile file = new OutFile();

  @Mixin Said said = new Said();

  @Override
  public Integer call() {
    file.mustBeFree();
    var asked = task.read();
    var outcome = repair == null ? fresh(asked) : repaired(asked, repair);
    return switch (outcome) {
      case Outcome.Assigned assigned -> tell(asked, assigned);
      case Outcome.Impossible impossible -> {
        said.say(impossible.obstacle(), JuryWords.of(impossible.obstacle()));
        yield 1;
      }
      case Outcome.GivenUp _ -> {
        var sentence = "Given up before anything was found; ease loads or rules.";
        said.say(new Gave(sentence), sentence);
        yield 1;
      }
    };
  }

  record Gave(String sentence) {}

  private Outcome fresh(Task asked) {
    return Assigner.assign(asked, objective, effort);
  }

  private Outcome repaired(Task asked, Path before) {
    var previous =
        AssignmentFile.read(
            JuryTask.text(before), before.toString(), asked.affinities(), task.without);
    return Assigner.repair(asked, objective, effort, previous);
  }

  private int tell(Task asked, Outcome.Assigned assigned) {
    var table = AssignmentFile.written(asked.affinities(), assigned.panels());
    file.write(out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
    if (explain != null) {
      var reasons = AssignmentFile.written(asked.affinities(), Reasons.of(assigned));
      var beside = new OutFile();
      beside.out = explain;
      beside.write(out -> out.write(reasons.getBytes(StandardCharsets.UTF_8)));
    }
    var words = new JuryWords(asked, assigned, objective, repair != null);
    said.say(words.result(), words.text());
    return assigned.isProved() ? 0 : 1;
  }
}
