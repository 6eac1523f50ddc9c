package org.toguna.programme;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.toguna.kit.web.Form;

/// What a visitor asks to see, as the address says it; the same rules as in programme.js, for
/// whoever has no script.
record Filter(
    String room, String track, String language, String country, String kind, List<String> words) {

  static Filter of(Form asked) {
    var text = fold(asked.value("q"));
    return new Filter(
        asked.value("salle"),
        asked.value("parcours"),
        asked.value("langue"),
        asked.value("pays"),
        asked.value("genre"),
        text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")));
  }

  boolean asksNothing() {
    return words.isEmpty() && (room + track + language + country + kind).isEmpty();
  }

  boolean lets(Programme programme, Session session, Card card) {
    return is(room, programme.placeOf(session).map(Programme.Place::slug))
        && is(track, programme.trackOf(session).map(Track::slug))
        && (language.isEmpty() || session.topic().languages().contains(language))
        && (country.isEmpty() || card.countries().contains(country))
        && is(kind, Optional.of(card.look()))
        && (words.isEmpty() || words.stream().allMatch(fold(card.text())::contains));
  }

  private static boolean is(String wanted, Optional<String> there) {
    return wanted.isEmpty() || there.filter(wanted::equals).isPresent();
  }

  /// Without capitals and accents, and with the letters ɛ ɔ ɲ ŋ ɓ ɗ ƴ ǝ ɣ as people type them.
  static String fold(String text) {
    var plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "");
    var out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      int known = "ɛɔɲŋɓɗƴǝɣ’".indexOf(plain.charAt(i));
      out.append(known < 0 ? plain.charAt(i) : "eonnbdyeg'".charAt(known));
    }
    return out.toString();
  }
}
