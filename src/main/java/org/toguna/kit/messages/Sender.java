package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Outcome;
import org.toguna.kit.jobs.Task;
import org.toguna.kit.jobs.Work;
import org.toguna.tables.tables.records.LetterRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sends the letters of one channel.
final class Sender implements Work {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
  private static final String NOT_WANTED = "stopped";

  private final Channel channel;
  private final Db db;
  private final Clock clock;
  private final Texts texts;
  private final Carriers carriers;

  Sender(Channel channel, Db db, Clock clock, Texts texts, Carriers carriers) {
    this.channel = channel;
    this.db = db;
    this.clock = clock;
    this.texts = texts;
    this.carriers = carriers;
  }

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
    var row = db.read(sql -> sql.fetchOptional(LETTER, LETTER.ID.eq(id)));
    if (row.isEmpty()) {
      return new Outcome.Never("The letter was deleted");
    }
    var letter = row.get();
    var kind = Letter.Kind.valueOf(letter.getKind());
    if (db.read(sql -> Ways.stopped(sql, letter.getAddress(), kind))) {
      return new Outcome.Done(NOT_WANTED);
    }
    return switch (carriers.of(channel).hand(written(letter))) {
      case Handed.Taken(String receipt) -> new Outcome.Done("sent " + receipt);
      case Handed.Later(String reason) -> new Outcome.Again(reason);
      case Handed.Refused(String reason) -> new Outcome.Never(reason);
    };
  }

  private Parcel written(LetterRecord row) {
    var lang = Lang.ofCode(row.getLang()).orElse(Lang.FR);
    var values = JSON.readValue(row.getFilling(), VALUES).toArray();
    return new Parcel(
        row.getId(),
        channel.address(row.getAddress()),
        texts.say(lang, row.getWords() + ".subject", values),
        texts.say(lang, row.getWords() + ".text", values),
        Optional.empty());
  }

  @Override
  public void settled(Unit unit, Task task, Outcome outcome) {
    var row = unit.sql().newRecord(LETTER);
    row.setTries(task.tries());
    row.setCarrier(carriers.of(channel).name());
    switch (outcome) {
      case Outcome.Done(String note) -> {
        row.setState((note.equals(NOT_WANTED) ? State.STOPPED : State.SENT).name());
        row.setReceipt(note.replaceFirst("^(stopped|sent )", ""));
        row.setReason("");
        row.setSettledAt(clock.instant());
      }
      case Outcome.Again(String reason) -> row.setReason(shortened(reason));
      case Outcome.Never(String reason) -> {
        row.setState(State.DEAD.name());
        row.setReason(shortened(reason));
        row.setSettledAt(clock.instant());
      }
    }
    unit.sql()
        .update(LETTER)
        .set(row)
        .where(LETTER.ID.eq(UUID.fromString(task.argument())))
        .and(LETTER.STATE.eq(State.WAITING.name()))
        .execute();
  }

  private static String shortened(String reason) {
    return reason.length() > 500 ? reason.substring(0, 500) : reason;
  }
}
