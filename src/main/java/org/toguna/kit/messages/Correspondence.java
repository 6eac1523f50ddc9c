package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;
import static org.toguna.tables.Tables.LETTER_WAY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.LetterWayRecord;

/// What is kept about letters to one address: for its owner to read, to stop and to have erased.
@Component
public class Correspondence implements SmppReplies.Acts {
  private final Db db;
  private final Clock clock;

  Correspondence(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A letter as its addressee may see it listed: when, why, and under which line of the bundles.
  public record Sent(Instant at, Letter.Kind kind, String key) {}

  /// The letters to an address that are still kept, newest first.
  public List<Sent> with(DSLContext sql, Address address) {
    return sql.selectFrom(LETTER)
        .where(LETTER.ADDRESS.eq(address.text()))
        .orderBy(LETTER.POSTED_AT.desc(), LETTER.ID.desc())
        .fetch(
            row -> new Sent(row.getPostedAt(), Letter.Kind.valueOf(row.getKind()), row.getWords()));
  }

  public boolean stopped(DSLContext sql, Address address, Letter.Kind kind) {
    return Ways.stopped(sql, address.text(), kind);
  }

  /// No more letters of this kind to this address; what was asked for cannot be stopped.
  public void stop(Unit unit, Address address, Letter.Kind kind) {
    open(unit, address, kind);
    set(unit, address, kind, clock.instant());
  }

  /// Letters of this kind are wanted again.
  public void resume(Unit unit, Address address, Letter.Kind kind) {
    set(unit, address, kind, null);
  }

  private static void set(Unit unit, Address address, Letter.Kind kind, @Nullable Instant when) {
    unit.sql()
        .update(LETTER_WAY)
        .set(LETTER_WAY.STOPPED_AT, when)
        .where(LETTER_WAY.ADDRESS.eq(Ways.key(address.text())))
        .and(LETTER_WAY.KIND.eq(kind.name()))
        .execute();
  }

  /// Makes the code of the link that stops such letters, if there is none yet.
  void open(Unit unit, Address address, Letter.Kind kind) {
    if (kind == Letter.Kind.ASKED) {
      return;
    }
    var now = clock.instant();
    unit.sql()
        .insertInto(LETTER_WAY)
        .set(LETTER_WAY.CODE, Codes.next(12))
        .set(LETTER_WAY.CHANNEL, Channel.of(address).name())
        .set(LETTER_WAY.ADDRESS, Ways.key(address.text()))
        .set(LETTER_WAY.KIND, kind.name())
        .set(LETTER_WAY.OPENED_AT, now)
        .set(LETTER_WAY.USED_AT, now)
        .onConflict(LETTER_WAY.ADDRESS, LETTER_WAY.KIND)
        .doUpdate()
        .set(LETTER_WAY.USED_AT, now)
        .execute();
  }

  Optional<LetterWayRecord> way(DSLContext sql, String code) {
    return sql.fetchOptional(LETTER_WAY, LETTER_WAY.CODE.eq(code));
  }

  /// Erases what is kept under an address: the letters to it, sent or not, and what it asked to
  /// stop. Nobody is left who could be written to there.
  public void forget(Unit unit, Address address) {
    unit.sql().deleteFrom(LETTER).where(LETTER.ADDRESS.eq(address.text())).execute();
    unit.sql()
        .deleteFrom(LETTER_WAY)
        .where(LETTER_WAY.ADDRESS.eq(Ways.key(address.text())))
        .execute();
  }

  /// Erases those letters to an address that name somebody; the others are somebody else's.
  public void forgetNaming(Unit unit, Address address, String name) {
    var written = Writing.filling(List.of(name));
    unit.sql()
        .deleteFrom(LETTER)
        .where(LETTER.ADDRESS.eq(address.text()))
        .and(LETTER.FILLING.contains(written.substring(2, written.length() - 2)))
        .execute();
  }

  @Override
  public void undelivered(String receipt, String state) {
    db.run(unit ->
        unit.sql()
            .update(LETTER)
            .set(LETTER.STATE, State.DEAD.name())
            .set(LETTER.REASON, "undelivered: " + state)
            .where(LETTER.RECEIPT.eq(receipt))
            .and(LETTER.STATE.eq(State.SENT.name()))
            .execute());
  }

  @Override
  public void stop(Address.Phone phone) {
    db.run(unit -> {
      stop(unit, phone, Letter.Kind.NEWS);
      stop(unit, phone, Letter.Kind.SERVICE);
    });
  }
}
