package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Jobs;

/// The outbox as a table: a letter and the job that sends it are written with what they are about.
@Component
class LetterBook implements Outbox {
  private final Clock clock;
  private final Jobs jobs;
  private final Correspondence correspondence;

  LetterBook(Clock clock, Jobs jobs, Correspondence correspondence) {
    this.clock = clock;
    this.jobs = jobs;
    this.correspondence = correspondence;
  }

  @Override
  public void post(Unit unit, Letter letter) {
    post(unit, letter, Optional.empty());
  }

  @Override
  public void postOnce(Unit unit, Letter letter, String key) {
    post(unit, letter, Optional.of(key));
  }

  private void post(Unit unit, Letter letter, Optional<String> onceKey) {
    var id = Ids.next();
    var channel = Channel.of(letter.to());
    var row = unit.sql().newRecord(LETTER);
    row.setId(id);
    row.setOnceKey(onceKey.orElse(null));
    row.setChannel(channel.name());
    row.setAddress(letter.to().text());
    row.setLang(letter.lang().code());
    row.setWords(letter.key());
    row.setFilling(Writing.filling(letter.values()));
    row.setKind(letter.kind().name());
    row.setState(State.WAITING.name());
    row.setPostedAt(clock.instant());
    row.setTries(0);
    row.setCarrier("");
    row.setReceipt("");
    row.setReason("");
    if (unit.sql().insertInto(LETTER).set(row).onConflictDoNothing().execute() == 1) {
      correspondence.open(unit, letter.to(), letter.kind());
      send(unit, channel, id, letter.kind());
    }
  }

  /// Hands the letter to the job that sends it.
  private void send(Unit unit, Channel channel, UUID id, Letter.Kind kind) {
    jobs.post(unit, order(channel, id, kind));
  }

  /// Sends a letter that was given up once more; whether there was such a one. What had been asked
  /// for is asked for anew instead: a code is old by now.
  boolean again(Unit unit, UUID id) {
    var row =
        unit.sql()
            .update(LETTER)
            .set(LETTER.STATE, State.WAITING.name())
            .set(LETTER.REASON, "")
            .set(LETTER.RECEIPT, "")
            .setNull(LETTER.SETTLED_AT)
            .where(LETTER.ID.eq(id))
            .and(LETTER.STATE.eq(State.DEAD.name()))
            .and(LETTER.KIND.ne(Letter.Kind.ASKED.name()))
            .returning()
            .fetchOptional();
    row.ifPresent(letter ->
        send(
            unit, Channel.valueOf(letter.getChannel()), id, Letter.Kind.valueOf(letter.getKind())));
    return row.isPresent();
  }

  private static Jobs.Order order(Channel channel, UUID id, Letter.Kind kind) {
    var order = Jobs.Order.of(channel.job(), id.toString());
    return switch (kind) {
      // Whoever asked for a code and waits a quarter of an hour has asked for another one.
      case ASKED -> order.urgency(0).goodFor(Duration.ofMinutes(15));
      case SERVICE -> order.urgency(5).goodFor(Duration.ofDays(3));
      case NEWS -> order.urgency(9).goodFor(Duration.ofDays(2));
    };
  }
}
