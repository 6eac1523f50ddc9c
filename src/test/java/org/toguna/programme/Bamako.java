package org.toguna.programme;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.edition.Rooms;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.testing.TestSite;

/// The week in Bamako as tests set it up: an edition, and sessions an organiser writes.
final class Bamako implements AutoCloseable {
  static final Actor AWA = new Actor("awa");
  static final Instant MORNING = Instant.parse("2026-01-29T09:00:00Z");

  final TestSite site;
  final Edition edition;

  private Bamako(TestSite site, Edition edition) {
    this.site = site;
    this.edition = edition;
  }

  static Bamako on(Db.Engine engine) {
    var site = TestSite.on(engine);
    return new Bamako(site, site.bean(EditionFile.class).take(TestSite.thirdEdition()));
  }

  /// The demonstration's programme.
  void demonstration() {
    var files = site.bean(EditionFile.class);
    files.take(
        YamlMap.read(
            "second.yaml",
            """
            edition:
              number: 2
              name: Semaine du numérique
              dates: { from: 2024-06-25, to: 2024-06-27 }
              published: true
            """));
    files.take(YamlMap.read(Path.of("src/main/resources/demo/programme-2026.yaml")));
  }

  /// A panel of ninety minutes in the large room.
  Session panel(String title, Instant starts, boolean published) {
    return add(title, Kind.PANEL, new Slot("Salle de 1 000 places", starts), published);
  }

  record Slot(String room, Instant starts) {}

  Session add(String title, Kind kind, Slot slot, boolean published) {
    return site.db()
        .write(unit ->
            site.bean(SessionBook.class)
                .add(
                    unit,
                    AWA,
                    edition.id(),
                    new Draft(
                        new Session.Subject(
                            kind, OptionalInt.empty(), Words.french(title), Words.NONE),
                        new Session.Slot(
                            Optional.of(slot.starts()),
                            Optional.of(slot.starts().plus(Duration.ofMinutes(90))),
                            Optional.of(Rooms.ensure(unit, edition.id(), slot.room()))),
                        new Session.Topic(
                            Optional.empty(), List.of("fr"), List.of(), "", OptionalInt.empty()),
                        false),
                    Draft.Marks.NONE,
                    published));
  }

  /// Seats a person, known or not yet.
  Session seat(Session session, String name, Role role) {
    return site.db()
        .write(unit -> {
          var table = new ArrayList<>(Seats.of(Appearance.of(unit.sql(), session.id())));
          table.add(new Seats.Seat(Speaker.ensure(unit, edition.id(), name), role));
          return site.bean(Seats.class).set(unit, AWA, session, table);
        });
  }

  SpeakerId speaker(String name) {
    return site.db().write(unit -> Speaker.ensure(unit, edition.id(), name));
  }

  Session now(Session session) {
    return site.db().read(sql -> Sessions.find(sql, edition.id(), session.id())).orElseThrow();
  }

  Edition editionNow() {
    return site.db().read(sql -> Editions.get(sql, edition.id()));
  }

  String desk(Session session) {
    return DeskActs.path(edition, session.id());
  }

  @Override
  public void close() {
    site.close();
  }
}
