package org.toguna.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.toguna.contest.Call;
import org.toguna.contest.Criterion;
import org.toguna.contest.Round;
import org.toguna.kit.db.WordsJson;
import tools.jackson.databind.json.JsonMapper;

/// A round's grid as it was fixed when the round opened: what it adds up to, whether the lowest and
/// the highest level ask for a comment, and its criteria.
record Grid(int total, boolean comments, List<Criterion> criteria) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final WordsJson WORDS = new WordsJson();

  Grid {
    criteria = List.copyOf(criteria);
  }

  /// The one in the rule book in force; without criteria where the round has none.
  static Grid of(Call call, Round round) {
    return new Grid(
        call.total(), call.commentsAtExtremes(), call.grids().getOrDefault(round, List.of()));
  }

  /// Words stand in it as the database keeps them.
  private record Line(String slug, String name, int weight, List<String> levels) {
    static Line of(Criterion criterion) {
      var levels = criterion.levels().stream().map(WORDS::to).toList();
      return new Line(criterion.slug(), WORDS.to(criterion.name()), criterion.weight(), levels);
    }

    Criterion criterion(Round round) {
      var words = levels.stream().map(WORDS::from).toList();
      return new Criterion(slug, round, WORDS.from(name), weight, words);
    }
  }

  private record Whole(int total, boolean comments, List<Line> criteria) {}

  String json() {
    return JSON.writeValueAsString(
        new Whole(total, comments, criteria.stream().map(Line::of).toList()));
  }

  static Grid ofJson(String json, Round round) {
    var whole = JSON.readValue(json, Whole.class);
    return new Grid(
        whole.total(),
        whole.comments(),
        whole.criteria().stream().map(line -> line.criterion(round)).toList());
  }

  Stream<String> slugs() {
    return criteria.stream().map(Criterion::slug);
  }

  /// Whether a level asks for a comment.
  boolean asks(Criterion criterion, int level) {
    return comments && (level == 0 || level == criterion.levels().size() - 1);
  }
}
