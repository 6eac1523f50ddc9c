package org.toguna.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.toguna.badge.Badges;
import org.toguna.checkin.GateRush;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.Enrolment;

/// People who registered, have a badge and came in: all that a vote asks of them.
final class VotersMade {
  static final String CONTEST = "start-ups";
  private static final int TOGETHER = 200;

  private VotersMade() {}

  /// An edition of today with a contest that is open.
  static YamlMap edition(Served site) {
    return BenchEdition.today(
        site.bean(Clock.class),
        """
        participantCategories:
          - { slug: participant, name: Participant }
        contests:
          - slug: start-ups
            kind: STARTUPS
            name: Concours
            summary: Un produit qui existe.
            calendar: { opening: 2025-11-17T08:00, closing: 2025-12-21T23:59:59, results: 2026-01-31T17:00 }
            categories: [{ slug: culture, name: Culture }]
            conditions:
              - { slug: residence, rule: { kind: RESIDENCE, countries: [ML] }, proof: Certificat., appeal: Par écrit. }
            scoring:
              total: 100
              ties: SHARED
              criteria: [{ slug: pitch, round: PITCH, name: Pitch, weight: 100, levels: [Rien, Tout] }]
            prizes: [{ slug: public, kind: PUBLIC, name: Prix du public, amount: 1000000 }]
            opened: true
        """);
  }

  static List<PersonId> inside(Served site, Edition edition, int count) {
    var people = new ArrayList<PersonId>();
    var db = site.bean(Db.class);
    var category = db.read(sql -> CategoryChoice.of(sql, edition.id())).getFirst().id();
    while (people.size() < count) {
      int some = Math.min(TOGETHER, count - people.size());
      people.addAll(db.write(unit -> badged(unit, site, edition, category, some)));
    }
    var gate = site.bean(GateRush.class).open(edition, "Porte");
    try (var hands = Executors.newFixedThreadPool(16)) {
      for (String code : codes(db, edition)) {
        hands.execute(() -> site.bean(GateRush.class).ask(gate, code, true));
      }
    }
    return people;
  }

  private static List<PersonId> badged(
      Unit unit, Served site, Edition edition, UUID category, int count) {
    var hand = new Enrolment.Hand(Actor.CHORE, edition.id());
    var enrolment = site.bean(Enrolment.class);
    var people = new ArrayList<PersonId>();
    for (int i = 0; i < count; i++) {
      var person = site.bean(Persons.class).add(unit, "Awa Traoré", Lang.FR, false);
      var wanted = new Enrolment.Wanted(category, person, Enrolment.IfFull.QUEUE);
      if (enrolment.enrol(unit, hand, wanted) instanceof Enrolment.Outcome.Made made) {
        enrolment.badge(unit, hand, made.enrolled().id());
      }
      people.add(person);
    }
    return people;
  }

  private static List<String> codes(Db db, Edition edition) {
    return db.read(sql ->
        Badges.valid(sql, edition.id()).stream().map(badge -> badge.codes().signed()).toList());
  }
}
