package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.REGISTRATION;
import static org.toguna.tables.Tables.REGISTRATION_DRAW;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.tables.tables.records.RegistrationDrawRecord;

/// The public draw of a category's waiting line, in two steps that cannot be turned round: first
/// the list is closed and told together with where the seed will come from; then the seed, which
/// nobody could know before, orders the list. Anybody can do it again (RFC 3797, sections 3 and 5).
///
/// @param pool a ticket for each person in line when the list was closed, in ascending order
/// @param source which public event the seed comes from
record LineDraw(List<String> pool, String fingerprint, String source, Closed closed, Seed seed) {
  private static final int TICKET = 10;

  /// When the list was closed, and the number under which the public journal says so.
  record Closed(Instant at, long entry) {}

  /// What ordered the list, once it is known, and where the public journal says so.
  record Seed(String text, Optional<Instant> drawn, long entry) {
    static final Seed NONE = new Seed("", Optional.empty(), 0);

    boolean isKnown() {
      return drawn.isPresent();
    }
  }

  /// The tickets in the order that places are offered in; nothing before the draw.
  List<String> order() {
    return seed.isKnown() ? PublicDraw.order(seed.text(), pool) : List.of();
  }

  static Optional<LineDraw> of(DSLContext sql, UUID category) {
    return sql.fetchOptional(REGISTRATION_DRAW, REGISTRATION_DRAW.CATEGORY_ID.eq(category))
        .map(LineDraw::of);
  }

  private static LineDraw of(RegistrationDrawRecord row) {
    var seed =
        row.getSeed() == null
            ? Seed.NONE
            : new Seed(
                row.getSeed(), Optional.ofNullable(row.getDrawnAt()), row.getDrawnLogIndex());
    return new LineDraw(
        row.getPool().lines().toList(),
        row.getFingerprint(),
        row.getSource(),
        new Closed(row.getClosedAt(), row.getClosedLogIndex()),
        seed);
  }

  /// What stands for a registration on the list: says nothing of whose it is, and nobody can make
  /// one up.
  static String ticket(UUID registration) {
    return Codes.of(PublicDraw.ticket("line", registration.toString()), TICKET);
  }

  /// Whether those in line wait for a draw that is still to come.
  static boolean isAwaited(DSLContext sql, UUID category) {
    return sql.fetchExists(
            PARTICIPANT_CATEGORY,
            PARTICIPANT_CATEGORY
                .ID
                .eq(category)
                .and(PARTICIPANT_CATEGORY.LINE_ORDER.eq(LineOrder.DRAW.name())))
        && of(sql, category).filter(draw -> draw.seed().isKnown()).isEmpty();
  }

  /// Whether there is a page for everybody about the draw of this line.
  static boolean isTold(DSLContext sql, UUID category) {
    return sql.fetchExists(
        DSL.selectOne()
            .from(REGISTRATION_DRAW)
            .join(PARTICIPANT_CATEGORY)
            .on(PARTICIPANT_CATEGORY.ID.eq(REGISTRATION_DRAW.CATEGORY_ID))
            .where(REGISTRATION_DRAW.CATEGORY_ID.eq(category))
            .and(PARTICIPANT_CATEGORY.SHOWN.isTrue())
            .and(PARTICIPANT_CATEGORY.LINE_ORDER.eq(LineOrder.DRAW.name())));
  }

  /// Closes the list of those who wait now; false if it was closed before, or nobody waits.
  static boolean close(Unit unit, PublicLog log, UUID category, String source, Instant now) {
    Places.await(unit, category);
    var pool =
        waiting(unit, category).stream().map(one -> ticket(one.id())).sorted().distinct().toList();
    if (pool.isEmpty()
        || pool.size() > PublicDraw.MOST_ENTRIES
        || of(unit.sql(), category).isPresent()) {
      return false;
    }
    var fingerprint = PublicDraw.fingerprint(pool);
    var entry = log.told(unit, List.of(fingerprint, source));
    return unit.sql()
            .insertInto(REGISTRATION_DRAW)
            .set(REGISTRATION_DRAW.CATEGORY_ID, category)
            .set(REGISTRATION_DRAW.POOL, String.join("\n", pool))
            .set(REGISTRATION_DRAW.FINGERPRINT, fingerprint)
            .set(REGISTRATION_DRAW.SOURCE, source)
            .set(REGISTRATION_DRAW.CLOSED_AT, now)
            .set(REGISTRATION_DRAW.CLOSED_LOG_INDEX, entry)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Orders the line by this seed; false if no list is closed, or it was drawn before. Who left
  /// meanwhile is passed over; who came after the list was closed stays behind those on it.
  static boolean draw(Unit unit, PublicLog log, UUID category, String seed, Instant now) {
    Places.await(unit, category);
    var closed = of(unit.sql(), category).filter(draw -> !draw.seed().isKnown());
    if (closed.isEmpty()) {
      return false;
    }
    var told = List.of(closed.get().fingerprint(), closed.get().source(), seed);
    int drawn =
        unit.sql()
            .update(REGISTRATION_DRAW)
            .set(REGISTRATION_DRAW.SEED, seed)
            .set(REGISTRATION_DRAW.DRAWN_AT, now)
            .set(REGISTRATION_DRAW.DRAWN_LOG_INDEX, log.told(unit, told))
            .where(REGISTRATION_DRAW.CATEGORY_ID.eq(category))
            .and(REGISTRATION_DRAW.SEED.isNull())
            .execute();
    if (drawn == 1) {
      reorder(unit, category, of(unit.sql(), category).orElseThrow().order());
    }
    return drawn == 1;
  }

  /// Those who wait get numbers of their own after all that were ever given, in the new order.
  private static void reorder(Unit unit, UUID category, List<String> order) {
    var waiting = waiting(unit, category);
    var rank = new HashMap<String, Integer>();
    order.forEach(ticket -> rank.put(ticket, rank.size()));
    var drawn =
        waiting.stream()
            .filter(one -> rank.containsKey(ticket(one.id())))
            .sorted(Comparator.comparing(one -> rank.get(ticket(one.id()))));
    var later = waiting.stream().filter(one -> !rank.containsKey(ticket(one.id())));
    var ordered = Stream.concat(drawn, later).map(Registration::id).toList();
    int turn = Places.turns(unit, category, ordered.size());
    for (UUID registration : ordered) {
      unit.sql()
          .update(REGISTRATION)
          .set(REGISTRATION.TURN, turn++)
          .where(REGISTRATION.ID.eq(registration))
          .execute();
    }
  }

  private static List<Registration> waiting(Unit unit, UUID category) {
    return unit.sql()
        .selectFrom(REGISTRATION)
        .where(REGISTRATION.CATEGORY_ID.eq(category))
        .and(REGISTRATION.STATE.eq(State.WAITING.name()))
        .orderBy(REGISTRATION.TURN)
        .fetch(Registration::of);
  }
}
