package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Outcome;
import org.toguna.kit.jobs.Task;
import org.toguna.kit.jobs.Work;
import org.toguna.tables.tables.records.LetterRecord;

/// Sends the letters of one channel.
final class Sender implements Work {
  private static final String NOT_WANTED = "not wanted";
  private static final int LONGEST_REASON = 500;

  private final Channel channel;
  private final Db db;
  private final Clock clock;
  private final Writing writing;
  private final SentFigures figures;
  private final Carrier carrier;

  Sender(Channel channel, Tools tools) {
    this.channel = channel;
    this.db = tools.db();
    this.clock = tools.clock();
    this.writing = tools.writing();
    this.figures = tools.figures();
    this.carrier = tools.carriers().of(channel);
  }

  /// What every sender works with.
  record Tools(Db db, Clock clock, Writing writing, SentFigures figures, Carriers carriers) {}

  @Override
  public String kind() {
    return channel.job();
  }

  @Override
  public int atOnce() {
    return 4;
  }

  @Override
  public Outcome run(Task task) {
    var id = UUID.fromString(task.argument());
    var letter = db.read(sql -> sql.fetchOptional(LETTER, LETTER.ID.eq(id)));
    if (letter.isEmpty()) {
      // Its addressee had it erased.
      return new Outcome.Done("");
    }
    if (db.read(sql -> stopped(sql, letter.get()))) {
      return new Outcome.Done(NOT_WANTED);
    }
    var handed = carrier.hand(db.read(sql -> writing.parcel(sql, letter.get())));
    figures.count(channel, carrier.name(), handed);
    return switch (handed) {
      case Handed.Taken(String receipt) -> new Outcome.Done(receipt);
      case Handed.Later(String reason) -> new Outcome.Again(reason);
      case Handed.Refused(String reason) -> new Outcome.Never(reason);
    };
  }

  private static boolean stopped(DSLContext sql, LetterRecord letter) {
    return Ways.stopped(sql, letter.getAddress(), Letter.Kind.valueOf(letter.getKind()));
  }

  @Override
  public void settled(Unit unit, Task task, Outcome outcome) {
    var row = unit.sql().newRecord(LETTER);
    row.setTries(task.tries());
    row.setCarrier(carrier.name());
    switch (outcome) {
      case Outcome.Done(String note) when note.equals(NOT_WANTED) -> end(row, State.STOPPED, "");
      case Outcome.Done(String receipt) -> {
        end(row, State.SENT, "");
        row.setReceipt(receipt);
      }
      case Outcome.Again(String reason) -> row.setReason(shortened(reason));
      case Outcome.Never(String reason) -> end(row, State.DEAD, shortened(reason));
    }
    var waiting =
        LETTER.ID.eq(UUID.fromString(task.argument())).and(LETTER.STATE.eq(State.WAITING.name()));
    unit.sql().update(LETTER).set(row).where(waiting).execute();
    if (!carrier.name().equals(DeskCarrier.NAME)) {
      empty(unit, task);
    }
  }

  private void end(LetterRecord row, State state, String reason) {
    row.setState(state.name());
    row.setReason(reason);
    row.setSettledAt(clock.instant());
  }

  /// A code that has left, or never will, is nobody's business any more.
  private static void empty(Unit unit, Task task) {
    unit.sql()
        .update(LETTER)
        .set(LETTER.FILLING, "[]")
        .where(LETTER.ID.eq(UUID.fromString(task.argument())))
        .and(LETTER.KIND.eq(Letter.Kind.ASKED.name()))
        .and(LETTER.STATE.ne(State.WAITING.name()))
        .execute();
  }

  private static String shortened(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
