package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.badge.Access;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.badge.Holder;
import org.toguna.badge.Wanted;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// Gates under load, for `./toguna bench controle`: badges as they are issued, devices as they are
/// enrolled, and the same units that their requests run.
@Component
public class GateRush {
  private static final int TOGETHER = 500;

  private final Db db;
  private final Gatehouse house;
  private final Badges badges;
  private final Clock clock;

  GateRush(Db db, Gatehouse house, Badges badges, Clock clock) {
    this.db = db;
    this.house = house;
    this.badges = badges;
    this.clock = clock;
  }

  /// A gate with the token of the one device that serves it.
  public record Post(UUID gate, String token) {}

  public Post open(Edition edition, String name) {
    return db.write(unit -> {
      var gate = gate(unit, edition, name);
      var book = house.devices();
      var wish = new DeviceBook.Wish(name, false, Set.of(gate));
      var id = book.add(unit, Actor.COMMAND_LINE, edition.id(), wish);
      var device = Device.find(unit.sql(), edition.id(), id).orElseThrow();
      var code = book.code(unit, Actor.COMMAND_LINE, device).orElseThrow();
      return new Post(gate, book.enrol(unit, code).orElseThrow());
    });
  }

  private static UUID gate(Unit unit, Edition edition, String name) {
    var id = Ids.next();
    unit.sql()
        .insertInto(CHECKIN_GATE)
        .set(CHECKIN_GATE.ID, id)
        .set(CHECKIN_GATE.EDITION_ID, edition.id())
        .set(CHECKIN_GATE.NAME, name)
        .set(CHECKIN_GATE.KIND, Gate.Kind.ENTRANCE.name())
        .set(CHECKIN_GATE.PLACE, Place.HALL.key())
        .set(CHECKIN_GATE.WAYS, Gate.Ways.BOTH.name())
        .set(CHECKIN_GATE.POSITION, 0)
        .execute();
    return id;
  }

  /// The signed codes of so many new badges, good today.
  public List<String> issue(Edition edition, int count) {
    var today = clock.instant().atZone(edition.period().zone()).toLocalDate();
    var access = new Access(63, 0, today, today.plusDays(1));
    var codes = new ArrayList<String>();
    while (codes.size() < count) {
      int some = Math.min(TOGETHER, count - codes.size());
      codes.addAll(db.write(unit -> issued(unit, edition, access, some)));
    }
    return codes;
  }

  private List<String> issued(Unit unit, Edition edition, Access access, int count) {
    var codes = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var wanted = new Wanted(new Holder("bench", Ids.next()), access, "Awa Traoré");
      Badge badge = badges.issue(unit, Actor.COMMAND_LINE, edition, wanted);
      codes.add(badge.codes().signed());
    }
    return codes;
  }

  /// Asks at the gate as its device would, signature and all; whether the badge was let through.
  public boolean ask(Post post, String code, boolean in) {
    var device = db.read(sql -> Device.withToken(sql, post.token())).orElseThrow();
    var when = new Sent.When(clock.instant(), Optional.empty());
    var way = in ? Way.IN : Way.OUT;
    var sent = new Sent(Ids.next(), post.gate(), code, way, when, Optional.empty());
    return house
        .passing()
        .ask(house.duties().of(device), sent)
        .filter(decision -> decision.verdict().letsThrough())
        .isPresent();
  }

  /// How many scans a gate has.
  public int scans(Post post) {
    return db.read(sql -> sql.fetchCount(CHECKIN_SCAN, CHECKIN_SCAN.GATE_ID.eq(post.gate())));
  }
}
