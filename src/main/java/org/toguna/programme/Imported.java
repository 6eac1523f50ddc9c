package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.programme.exchange.Person;
import org.toguna.programme.exchange.Talk;

/// The people of a foreign programme: found again by their guid, else by their code, else by name
/// and body.
final class Imported {
  private final Unit unit;
  private final EditionId edition;
  private final Map<UUID, SpeakerId> known;

  Imported(Unit unit, EditionId edition) {
    this.unit = unit;
    this.edition = edition;
    this.known =
        new HashMap<>(
            unit.sql()
                .select(SPEAKER.GUID, SPEAKER.ID)
                .from(SPEAKER)
                .where(SPEAKER.EDITION_ID.eq(edition))
                .fetchMap(SPEAKER.GUID, SPEAKER.ID));
  }

  /// Each person once, and at most one who leads.
  List<Seats.Seat> seats(Talk talk) {
    var seats = new ArrayList<Seats.Seat>();
    var seated = new HashSet<SpeakerId>();
    boolean led = false;
    for (Person person : talk.persons()) {
      var id = known.computeIfAbsent(guid(person), any -> add(person));
      var role = TalkWords.role(person.role());
      if (seated.add(id)) {
        seats.add(new Seats.Seat(id, led && role == Role.MODERATOR ? Role.PANELLIST : role));
        led |= role == Role.MODERATOR;
      }
    }
    return seats;
  }

  private SpeakerId add(Person person) {
    return Speaker.add(
        unit,
        edition,
        guid(person),
        new Speaker.Told(
            ScheduleImport.cut(person.name(), 200),
            new Speaker.From(ScheduleImport.cut(person.organisation(), 300), ""),
            Words.french(person.biography()),
            true,
            false));
  }

  private static UUID guid(Person person) {
    var guid = person.marks().guid();
    if (guid != null) {
      return guid;
    }
    var name =
        person.marks().code().isEmpty()
            ? person.name() + '\n' + person.organisation()
            : person.marks().code();
    return UUID.nameUUIDFromBytes(("toguna:person:" + name).getBytes(StandardCharsets.UTF_8));
  }
}
