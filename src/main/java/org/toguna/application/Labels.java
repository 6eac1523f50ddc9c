package org.toguna.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.kit.files.Document;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Scene;

/// What fields and answers are called on a page, and how each is asked.
record Labels(Scene scene, Call call) {
  private static final String OTHER = "ZZ";

  /// The prefix of a piece's labels; conditions are asked in the contest's own words.
  static String words(Piece piece) {
    return piece == Piece.CONDITIONS ? "contest.check" : piece.words();
  }

  String of(Piece piece, String field) {
    if (field.startsWith(Outline.PROOF)) {
      var proof = call.proofs().get(field.substring(Outline.PROOF.length()));
      return proof == null ? field : scene.say(proof);
    }
    return scene.say(words(piece) + '.' + field);
  }

  List<Asked> asked(Piece piece) {
    return new Outline(call).blanks(piece).stream().map(this::asked).toList();
  }

  private Asked asked(Blank blank) {
    var name = blank.name();
    return switch (blank.kind()) {
      case LINE, SINCE -> new Asked.Line(name, "text", blank.needed());
      case LINES -> new Asked.Lines(name, blank.longest() > 1_000 ? 7 : 4, blank.needed());
      case ADDRESS -> new Asked.Line(name, "url", blank.needed());
      case COUNTRY -> new Asked.Choice(name, countries(), blank.needed());
      case YES_NO -> new Asked.Choice(name, yesNo(), blank.needed());
      case CATEGORIES -> categories(blank);
      case FILE, FILM -> throw new IllegalArgumentException(name + " is handed in");
    };
  }

  private Asked categories(Blank blank) {
    var all = new LinkedHashMap<String, String>();
    if (call.categoriesPerEntry() == 1) {
      all.put("", scene.say("application.choose"));
    }
    call.categories().forEach(one -> all.put(one.slug(), scene.say(one.name())));
    return call.categoriesPerEntry() == 1
        ? new Asked.Choice(blank.name(), all, blank.needed())
        : new Asked.Several(blank.name(), all);
  }

  Map<String, String> countries() {
    var countries = new LinkedHashMap<String, String>();
    countries.put("", scene.say("application.choose"));
    countries.putAll(call.countries(scene.lang()));
    return countries;
  }

  Map<String, String> yesNo() {
    return answers("application.choose");
  }

  /// Whether somebody is a woman: it may stay unsaid.
  Map<String, String> woman() {
    return answers("application.team.unsaid");
  }

  private Map<String, String> answers(String none) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("", scene.say(none));
    answers.put("oui", scene.say("contest.check.answer.oui"));
    answers.put("non", scene.say("contest.check.answer.non"));
    return answers;
  }

  Map<String, String> places() {
    var places = new LinkedHashMap<String, String>();
    Stream.of(Team.Place.values())
        .filter(place -> place != Team.Place.HOLDER || TeamForm.asksShares(call))
        .forEach(place -> places.put(place.name(), scene.say(place.key())));
    return places;
  }

  String country(String code) {
    return code.isEmpty() || code.equals(OTHER) ? "" : Call.country(code, scene.lang());
  }

  String categoryNames(String slugs) {
    return call.categories().stream()
        .filter(one -> List.of(slugs.split(" ")).contains(one.slug()))
        .map(Category::name)
        .map(scene::say)
        .collect(Collectors.joining(", "));
  }

  /// A field and its answer in words; `link` leads to a page or a document, empty for none.
  record Line(String label, String value, String link) {}

  /// All a piece says, in the order in which it is asked. Documents lie below `papers`.
  List<Line> lines(Piece piece, Content content, Map<String, Document> documents, String papers) {
    var lines = new ArrayList<Line>();
    for (Blank blank : new Outline(call).blanks(piece)) {
      var value = content.value(piece, blank.name());
      var label = of(piece, blank.name());
      var document = documents.get(blank.name());
      if (blank.isFile() && document != null) {
        lines.add(new Line(label, document.told(scene.lang()), papers + document.code()));
      } else if (!blank.isFile() && !value.isEmpty()) {
        lines.add(new Line(label, said(blank, value), link(blank, value)));
      }
    }
    return lines;
  }

  private static String link(Blank blank, String value) {
    return blank.kind() == Blank.Kind.ADDRESS ? value : "";
  }

  private String said(Blank blank, String value) {
    return switch (blank.kind()) {
      case COUNTRY -> country(value);
      case YES_NO -> scene.say("contest.check.answer." + value);
      case CATEGORIES -> categoryNames(value);
      case LINE, LINES, ADDRESS, SINCE, FILE, FILM -> value;
    };
  }

  /// A count of women in words, such as « 2 sur 5 (40 %) ».
  String count(Team.Count count) {
    return scene.say(
        "application.team.count", count.women(), count.of(), count.percent(), count.unsaid());
  }
}
