package org.toguna.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Letter;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.Promises;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// A week in 2040 that people register for: with places, with few, by hand, closed and hidden.
final class Hall implements AutoCloseable {
  static final String OWN = "/mon-espace/inscription";

  final TestSite site;
  final Edition edition;

  private Hall(TestSite site, Edition edition) {
    this.site = site;
    this.edition = edition;
  }

  static Hall on(Db.Engine engine) {
    var site = TestSite.guarded(engine);
    return new Hall(site, site.bean(EditionFile.class).take(file()));
  }

  static YamlMap file() {
    return YamlMap.read(
        "edition.yaml",
        """
        edition:
          number: 9
          name: { fr: Semaine du numérique, en: Digital week }
          dates: { from: 2040-01-29, to: 2040-01-31 }
          published: true
          current: true
        zones:
          - { number: 0, name: { fr: Hall } }
          - { number: 2, name: { fr: Coulisses }, capacity: 40 }
        participantCategories:
          - { slug: participant, name: { fr: Participant } }
          - { slug: une-place, name: { fr: Une place }, quota: 1 }
          - { slug: vingt, name: { fr: Vingt places }, quota: 20 }
          - { slug: presse, name: { fr: Presse }, approval: BY_HAND, quota: 1 }
          - { slug: close, name: { fr: Close }, closes: 2020-01-01T08:00 }
          - { slug: bientot, name: { fr: Bientôt }, opens: 2039-01-01T08:00 }
          - { slug: jours, name: { fr: Par jours }, zones: [0], quota: 3,
              days: [{ day: 2040-01-29, quota: 1 }, { day: 2040-01-30 }] }
          - { slug: cessible, name: { fr: Cessible }, quota: 2, transferable: true }
          - { slug: au-sort, name: { fr: Au sort }, quota: 1, lineByDraw: true }
          - { slug: cachee, name: { fr: Cachée }, hidden: true }
        """);
  }

  PersonId person(String name, String phone) {
    return Somebody.known(site, name, phone);
  }

  Guest browser(PersonId person) {
    return SignedInGuest.of(site, person, true);
  }

  ParticipantCategory category(String slug) {
    return site.db()
        .read(sql ->
            ParticipantCategory.of(sql, edition.id()).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow());
  }

  /// Registers without a page, for all days where none is named.
  Registration register(PersonId person, String slug, String... days) {
    var wanted = new Registering.Wanted(category(slug), ComingDays.read(String.join(",", days)));
    return site.bean(Registering.class).register(edition.id(), wanted, person).orElseThrow();
  }

  /// The badge that a person's registration gave.
  Optional<Badge> badge(PersonId person) {
    return site.db()
        .read(sql ->
            Registration.of(sql, edition.id(), person)
                .flatMap(one -> one.standing().coming().badge())
                .flatMap(badge -> site.bean(Badges.class).find(sql, badge)));
  }

  /// How a person's registration stands; nothing where there is none.
  String state(PersonId person) {
    return site.db()
        .read(sql -> Registration.of(sql, edition.id(), person))
        .map(one -> one.state().name())
        .orElse("");
  }

  void cancel(PersonId person) {
    browser(person).post(OWN + "/retrait", Map.of());
  }

  void chore() {
    site.bean(Lapses.class).run();
  }

  MovableClock clock() {
    return site.bean(MovableClock.class);
  }

  /// The kinds of letters that a phone got.
  List<String> letters(String phone) {
    site.settled();
    return site.bean(PostedLetters.class).all().stream()
        .filter(letter -> letter.to().text().equals(phone))
        .map(Letter::key)
        .toList();
  }

  List<String> broken() {
    return Promises.brokenIn(site);
  }

  @Override
  public void close() {
    site.close();
  }
}
