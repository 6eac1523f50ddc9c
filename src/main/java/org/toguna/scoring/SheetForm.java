package org.toguna.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.toguna.contest.Criterion;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A sheet in a form: a level and a comment for each criterion, and the two texts at its end.
final class SheetForm {
  static final String REVISION = "revision";
  static final String COMMENT = "comment";
  static final String NOTE = "note";
  private static final int LONGEST = 2_000;
  static final int MOST_REVISIONS = 1_000_000;

  private SheetForm() {}

  static String level(Criterion criterion) {
    return "n-" + criterion.slug();
  }

  static String comment(Criterion criterion) {
    return "c-" + criterion.slug();
  }

  static Marking read(Form form, Grid grid) {
    var levels = new TreeMap<String, Integer>();
    var comments = new TreeMap<String, String>();
    for (Criterion criterion : grid.criteria()) {
      form.optionalNumber(level(criterion), 0, criterion.levels().size() - 1)
          .ifPresent(level -> levels.put(criterion.slug(), level));
      comments.put(criterion.slug(), form.optional(comment(criterion), LONGEST));
    }
    return new Marking(
        levels, comments, form.optional(COMMENT, LONGEST), form.optional(NOTE, LONGEST));
  }

  /// The sheet that was read, 0 where there was none.
  static int revision(Form form) {
    return form.optionalNumber(REVISION, 0, MOST_REVISIONS).orElse(0);
  }

  static Form showing(Marking marking, Grid grid) {
    var values = new HashMap<String, String>();
    for (Criterion criterion : grid.criteria()) {
      marking.level(criterion).ifPresent(level -> values.put(level(criterion), "" + level));
      values.put(comment(criterion), marking.comment(criterion));
    }
    values.put(COMMENT, marking.comment());
    values.put(NOTE, marking.note());
    return Form.showing(values);
  }

  static void lacking(Form form, List<Marking.Lack> lacks) {
    for (Marking.Lack lack : lacks) {
      if (lack.comment()) {
        form.wrong(comment(lack.criterion()), "scoring.lack.comment");
      } else {
        form.wrong(level(lack.criterion()), "scoring.lack.level");
      }
    }
  }

  /// Names the criteria in the summary of what is wrong.
  static Form labelled(Scene scene, Form form, Grid grid) {
    var labels = new HashMap<String, String>(Map.of(COMMENT, scene.say("scoring.comment")));
    labels.put(NOTE, scene.say("scoring.note"));
    for (Criterion criterion : grid.criteria()) {
      labels.put(level(criterion), scene.say(criterion.name()));
      labels.put(comment(criterion), scene.say(criterion.name()));
    }
    return form.labelled(labels);
  }
}
