package org.toguna.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// A session in a list: what its card says, in the page's language.
record Card(Session session, String kind, String href, Where where, Said said) {

  /// The values that filters compare, each null where there is none.
  record Where(
      @Nullable String room, @Nullable String track, @Nullable String roomName, String countries) {}

  /// The two lines under the title; either may be empty.
  record Said(String place, String people) {}

  static Card of(Programme programme, Session session, Scene scene) {
    var place = programme.placeOf(session);
    return new Card(
        session,
        kind(session, scene.texts(), scene.lang()),
        programme.edition().href("/programme/" + session.marks().slug()),
        new Where(
            place.map(Programme.Place::slug).orElse(null),
            programme.trackOf(session).map(Track::slug).orElse(null),
            place.map(at -> at.room().name()).orElse(null),
            countries(programme, session)),
        new Said(
            line(programme, session, scene),
            programme.on(session).stream()
                .map(one -> one.guest().name())
                .collect(Collectors.joining(", "))));
  }

  /// « Panel 3 », « Cérémonie ».
  static String kind(Session session, Texts texts, Lang lang) {
    var name = texts.say(lang, session.subject().kind().key());
    var number = session.subject().number();
    return number.isPresent() ? name + "\u00a0" + number.getAsInt() : name;
  }

  private static String line(Programme programme, Session session, Scene scene) {
    var parts = new ArrayList<String>();
    programme.placeOf(session).ifPresent(place -> parts.add(place.room().name()));
    length(session, scene).ifPresent(parts::add);
    session.topic().languages().stream()
        .filter(code -> !code.equals("fr"))
        .forEach(code -> parts.add(language(code, scene)));
    return String.join("\u00a0· ", parts);
  }

  private static Optional<String> length(Session session, Scene scene) {
    return session.slot().length().map(scene.written()::length);
  }

  /// The countries that filters find it under: those it is held with and those of its people.
  private static String countries(Programme programme, Session session) {
    var all = new TreeSet<>(session.topic().countries());
    programme.on(session).forEach(one -> all.add(one.guest().from().country()));
    all.remove("");
    return String.join(" ", all);
  }

  /// A language under the name its readers here use.
  static String language(String code, Scene scene) {
    var key = "programme.language." + code;
    return scene.texts().has(Lang.FR, key)
        ? scene.say(key)
        : Locale.forLanguageTag(code).getDisplayLanguage(scene.lang().locale());
  }

  String look() {
    return session.subject().kind().look();
  }

  String slug() {
    return session.marks().slug();
  }

  Words title() {
    return session.subject().title();
  }

  boolean cancelled() {
    return session.state().cancelled().isPresent();
  }

  boolean changed() {
    return !cancelled() && session.state().changes().at().isPresent();
  }

  String languages() {
    return String.join(" ", session.topic().languages());
  }

  List<String> countries() {
    return Session.codes(where.countries());
  }

  /// Day and hour, empty while it has none.
  String when(Written written) {
    return session
        .slot()
        .starts()
        .map(at -> written.shortDay(written.dateOf(at)) + ", " + written.hour(at))
        .orElse("");
  }

  /// All that can be read on the card, for the search.
  String text() {
    return kind + ' ' + title().byLang().values() + ' ' + said.place() + ' ' + said.people();
  }
}
