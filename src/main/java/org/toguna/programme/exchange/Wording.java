package org.toguna.programme.exchange;

import java.util.List;
import java.util.Map;
import org.toguna.programme.exchange.Told.Several;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;

/// Turns what a file tells into plain text, and reports what it had to take out.
record Wording(Source source) {
  private static final List<String> PREFERRED = List.of("fr", "en");

  /// A title, a name: one line.
  String one(Sheet sheet, String name) {
    var place = sheet.at(name);
    var raw = raw(sheet, name).strip();
    if (Lines.hasBreak(raw)) {
      source.report().tell(place, Remark.BREAKS_REWRITTEN);
    }
    return Lines.one(cut(plain(raw, place), Limits.ONE_LINE, place));
  }

  /// A description, a biography: paragraphs.
  String many(Sheet sheet, String name) {
    var place = sheet.at(name);
    var raw = raw(sheet, name);
    if (raw.indexOf('\r') >= 0) {
      source.report().tell(place, Remark.BREAKS_REWRITTEN);
    }
    return Lines.many(plain(raw, place));
  }

  private String raw(Sheet sheet, String name) {
    return switch (sheet.get(name)) {
      case null -> "";
      case Word word -> word(word);
      case Several several -> joined(several);
      case Sheet languages -> chosen(languages);
    };
  }

  private String word(Word word) {
    if (word.written() == Written.NUMBER || word.written() == Written.TRUTH) {
      source.report().tell(word.place(), Remark.TEXT_OF_OTHER_TYPE, word.text());
    }
    return word.text();
  }

  private String joined(Several several) {
    var words = several.all().stream().filter(Word.class::isInstance).map(Word.class::cast);
    var text = String.join(", ", words.map(Word::text).toList());
    source.report().tell(several.place(), Remark.TEXT_OF_OTHER_TYPE, text);
    return cut(text, Limits.TEXT, several.place());
  }

  /// The newer schedule.json may give a text as an object of languages.
  private String chosen(Sheet languages) {
    for (String language : PREFERRED) {
      if (!languages.text(language).isEmpty()) {
        return chosen(languages, language);
      }
    }
    for (Map.Entry<String, Told> field : languages.fields().entrySet()) {
      if (field.getValue() instanceof Word word && !word.text().isBlank()) {
        return chosen(languages, field.getKey());
      }
    }
    return "";
  }

  private String chosen(Sheet languages, String language) {
    if (languages.fields().size() > 1 || source.format() != Format.JSON_2) {
      source.report().tell(languages.place(), Remark.LANGUAGE_CHOSEN, language);
    }
    return languages.text(language);
  }

  private String plain(String raw, Place place) {
    var text = raw;
    if (!source.plain() && text.contains("\\r\\n")) {
      source.report().tell(place, Remark.ESCAPES_REWRITTEN);
      text = text.replace("\\r\\n", "\n");
    }
    if (!source.plain() && PlainText.looksLikeHtml(text)) {
      source.report().tell(place, Remark.HTML_REMOVED);
      text = PlainText.of(text);
    }
    if (Lines.hasForbidden(text)) {
      source.report().tell(place, Remark.CHARACTERS_REMOVED);
    }
    return text;
  }

  private String cut(String text, int length, Place place) {
    if (text.length() <= length) {
      return text;
    }
    source.report().tell(place, Remark.TEXT_CUT, length);
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
