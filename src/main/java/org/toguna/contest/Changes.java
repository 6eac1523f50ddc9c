package org.toguna.contest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What changed between two texts, line by line: the longest common subsequence stays, the rest
/// went or came (Hunt and McIlroy, 1976). Each change stands under its article.
final class Changes {
  private Changes() {}

  enum Kind {
    GONE,
    CAME
  }

  record Line(Kind kind, String text) {}

  /// The changed lines of one article; the title's where the article is empty.
  record Of(String article, List<Line> lines) {}

  static List<Of> between(Book before, Book after) {
    var old = before.text().lines().filter(line -> !line.isBlank()).toList();
    var now = after.text().lines().filter(line -> !line.isBlank()).toList();
    var changes = new ArrayList<Of>();
    int[][] common = common(old, now);
    var article = "";
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        article = article(now.get(j), article);
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        note(changes, article, new Line(Kind.GONE, old.get(i)));
        i++;
      } else {
        article = article(now.get(j), article);
        note(changes, article, new Line(Kind.CAME, now.get(j)));
        j++;
      }
    }
    return Collections.unmodifiableList(changes);
  }

  private static String article(String line, String article) {
    var sign = Book.Kind.ARTICLE.sign();
    return line.startsWith(sign) ? line.substring(sign.length()) : article;
  }

  private static void note(List<Of> changes, String article, Line line) {
    if (changes.isEmpty() || !changes.getLast().article().equals(article)) {
      changes.add(new Of(article, new ArrayList<>()));
    }
    changes.getLast().lines().add(new Line(line.kind(), plain(line.text())));
  }

  /// A line without the sign that says what it is.
  private static String plain(String line) {
    return line.replaceFirst("^(#{1,3}|-|\\|) ", "").replace(" | ", " · ");
  }

  /// How many lines two ends have in common.
  private static int[][] common(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
