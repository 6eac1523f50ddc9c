package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_DEVICE;
import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// Gates of the demonstration, with a device each and the entries of days that are over: what they
/// handed in when the network was back. Each name says that it is an example. Made once; an edition
/// that has gates of its own gets none.
@Component
public class SampleGates {
  private static final int BATCH = 200;
  static final int PRESS_ROOM = 2;

  private final Db db;
  private final Gatehouse house;
  private final SampleCrowd crowd;
  private final Clock clock;

  SampleGates(Db db, Gatehouse house, SampleCrowd crowd, Clock clock) {
    this.db = db;
    this.house = house;
    this.crowd = crowd;
    this.clock = clock;
  }

  private record Post(UUID gate, String token) {}

  public void make(Edition edition) {
    if (db.read(sql -> sql.fetchExists(CHECKIN_GATE, CHECKIN_GATE.EDITION_ID.eq(edition.id())))) {
      return;
    }
    var posts =
        db.write(unit ->
            List.of(
                post(unit, edition, "Entrée principale (exemple)", false),
                post(unit, edition, "Entrée côté jardin (exemple)", false),
                post(unit, edition, "Salle de presse (exemple)", true)));
    var visits = crowd.of(edition, clock.instant());
    var sent = new HashMap<Post, List<Optional<Sent>>>();
    for (SampleCrowd.Visit visit : visits) {
      var post = posts.get(visit.door());
      sent.computeIfAbsent(post, any -> new ArrayList<>()).add(Optional.of(scan(post, visit)));
    }
    sent.forEach(this::handIn);
  }

  private static Sent scan(Post post, SampleCrowd.Visit visit) {
    var verdict = visit.way() == Way.IN ? Verdict.ENTER : Verdict.LEAVE;
    var hand = new Sent.Hand("exemple", Optional.empty(), "");
    return new Sent(
        Ids.next(),
        post.gate(),
        visit.code(),
        visit.way(),
        new Sent.When(visit.at(), Optional.of(Duration.ZERO)),
        Optional.of(new Sent.Said(verdict, false, hand)));
  }

  private void handIn(Post post, List<Optional<Sent>> scans) {
    var device = db.read(sql -> Device.withToken(sql, post.token())).orElseThrow();
    var duty = house.duties().of(device);
    for (int from = 0; from < scans.size(); from += BATCH) {
      var some = scans.subList(from, Math.min(from + BATCH, scans.size()));
      house.merging().take(duty, new Merging.Batch(some, Optional.empty(), 0));
    }
  }

  private Post post(Unit unit, Edition edition, String name, boolean zone) {
    var gate = gate(unit, edition, name, zone);
    var book = house.devices();
    var wish = new DeviceBook.Wish(name.replace(" (", ", téléphone ("), false, Set.of(gate));
    var id = book.add(unit, Actor.COMMAND_LINE, edition.id(), wish);
    var device = Device.find(unit.sql(), edition.id(), id).orElseThrow();
    var code = book.code(unit, Actor.COMMAND_LINE, device).orElseThrow();
    var token = book.enrol(unit, code).orElseThrow();
    unit.sql()
        .update(CHECKIN_DEVICE)
        .set(CHECKIN_DEVICE.ENROLLED_AT, enrolled(edition))
        .where(CHECKIN_DEVICE.ID.eq(id))
        .execute();
    return new Post(gate, token);
  }

  /// The evening before the first day, or now where that is still to come.
  private Instant enrolled(Edition edition) {
    var before = edition.period().from().atStartOfDay(edition.period().zone()).toInstant();
    return before.isBefore(clock.instant()) ? before : clock.instant();
  }

  private static UUID gate(Unit unit, Edition edition, String name, boolean zone) {
    var id = Ids.next();
    var row = unit.sql().newRecord(CHECKIN_GATE);
    row.setId(id);
    row.setEditionId(edition.id());
    row.setName(name);
    row.setKind((zone ? Gate.Kind.ZONE : Gate.Kind.ENTRANCE).name());
    row.setPlace(zone ? Place.zone(PRESS_ROOM).key() : Place.HALL.key());
    row.setZone(zone ? PRESS_ROOM : null);
    row.setWays(Gate.Ways.BOTH.name());
    row.setPosition(0);
    unit.sql().insertInto(CHECKIN_GATE).set(row).execute();
    return id;
  }
}
