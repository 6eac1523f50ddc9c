package org.toguna.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.contest.Since;
import org.toguna.kit.base.Lang;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Form;

/// Reads a piece from its form, and shows it there again. What is wrong is noted under its field;
/// what is missing is not: a piece is saved as far as it is.
@Component
class PieceReading {
  private static final Set<String> YES_NO = Set.of("oui", "non");

  private final Documents documents;
  private final Clock clock;

  PieceReading(Documents documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  Map<String, String> read(Form form, Call call, Piece piece) {
    if (piece == Piece.TEAM) {
      return TeamForm.read(form, call);
    }
    var fields = new TreeMap<String, String>();
    for (Blank blank : new Outline(call).blanks(piece)) {
      var value = value(form, call, blank);
      if (!value.isEmpty()) {
        fields.put(blank.name(), value);
      }
    }
    return fields;
  }

  private String value(Form form, Call call, Blank blank) {
    return switch (blank.kind()) {
      case LINE -> form.optional(blank.name(), blank.longest()).replaceAll("\\s+", " ");
      case LINES -> form.optional(blank.name(), blank.longest());
      case ADDRESS -> form.webAddress(blank.name(), blank.longest());
      case SINCE -> since(form, blank);
      case COUNTRY -> oneOf(form, blank.name(), call.countries(Lang.FR).keySet());
      case YES_NO -> oneOf(form, blank.name(), YES_NO);
      case CATEGORIES -> categories(form, call, blank.name());
      case FILE -> documents.read(form, blank.name(), Papers.PAPER);
      case FILM -> documents.read(form, blank.name(), Papers.FILM);
    };
  }

  private String since(Form form, Blank blank) {
    var text = form.optional(blank.name(), blank.longest());
    try {
      var since = Since.read(text);
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      if (since.known() && since.earliest().isAfter(today)) {
        form.wrong(blank.name(), "application.since.coming");
        return "";
      }
      return text;
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      form.wrong(blank.name(), "contest.check.since");
      return "";
    }
  }

  static String oneOf(Form form, String field, Set<String> offered) {
    var value = form.value(field);
    if (!value.isEmpty() && !offered.contains(value)) {
      form.wrong(field, "web.form.choice");
      return "";
    }
    return value;
  }

  private static String categories(Form form, Call call, String field) {
    var chosen =
        call.categories().stream()
            .map(Category::slug)
            .filter(slug -> form.ticked(field + '.' + slug) || form.value(field).equals(slug))
            .toList();
    if (chosen.size() > call.categoriesPerEntry()) {
      form.wrong(field, "application.project.categories.many");
    }
    return String.join(" ", chosen);
  }

  /// What the form shows of a piece that was saved.
  static Map<String, String> shown(Call call, Piece piece, Map<String, String> fields) {
    var values = new TreeMap<>(fields);
    if (piece == Piece.PROJECT && call.categoriesPerEntry() > 1) {
      var chosen = fields.getOrDefault("categories", "");
      values.putAll(
          Set.of(chosen.split(" ")).stream()
              .filter(slug -> !slug.isEmpty())
              .collect(Collectors.toMap(slug -> "categories." + slug, slug -> "on")));
    }
    return values;
  }
}
