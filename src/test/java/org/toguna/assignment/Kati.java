package org.toguna.assignment;

import java.util.List;

/// A small jury whose answers can be found by hand: four dossiers, four jurors.
final class Kati {
  static final String AFFINITIES =
      """
      dossier,juror,affinity
      Solar,Awa,0.9
      Solar,Binta,0.8
      Solar,Cheick,0.1
      Solar,Djibril,X
      Millet,Awa,0.7
      Millet,Binta,0.75
      Millet,Cheick,0.2
      Millet,Djibril,
      Radio,Awa,0.2
      Radio,Cheick,0.9
      Radio,Djibril,0.6
      """;

  static final String RULES =
      """
      {
        "groups": {
          "Awa": ["senior", "institution:A"],
          "Binta": ["institution:A"],
          "Cheick": ["senior", "institution:B"],
          "Djibril": ["institution:B"]
        },
        "perDossier": [
          {"group": "senior", "min": 1},
          {"group": "institution:*", "max": 1}
        ]
      }
      """;

  private Kati() {}

  static Affinities affinities() {
    return AffinityFile.read(AFFINITIES, "kati.csv");
  }

  static Task task(int perDossier, Load load) {
    return new Task(affinities(), perDossier, load, List.of(), true);
  }

  static Task ruled(int perDossier, Load load) {
    var rules = RulesFile.read(RULES, "kati.json", affinities(), perDossier);
    return new Task(affinities(), perDossier, load, rules, true);
  }

  static Outcome.Assigned assigned(Outcome outcome) {
    return (Outcome.Assigned) outcome;
  }

  static Obstacle obstacle(Outcome outcome) {
    return ((Outcome.Impossible) outcome).obstacle();
  }

  static Outcome best(Task task) {
    return Assigner.assign(task, Objective.FAIR, Assigner.USUAL_EFFORT);
  }

  static Outcome richest(Task task) {
    return Assigner.assign(task, Objective.TOTAL, Assigner.USUAL_EFFORT);
  }

  static String table(Task task, Outcome outcome) {
    return AssignmentFile.written(task.affinities(), assigned(outcome).panels());
  }
}
