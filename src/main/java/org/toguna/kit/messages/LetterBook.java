package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;
import static org.toguna.tables.Tables.LETTER_WAY;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Jobs;
import tools.jackson.databind.json.JsonMapper;

/// The outbox as a table: a letter and the job that sends it are written with what they are about.
@Component
class LetterBook implements Outbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;
  private final Jobs jobs;

  LetterBook(Clock clock, Jobs jobs) {
    this.clock = clock;
    this.jobs = jobs;
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
    row.setFilling(JSON.writeValueAsString(letter.values()));
    row.setKind(letter.kind().name());
    row.setState(State.WAITING.name());
    row.setPostedAt(clock.instant());
    row.setTries(0);
    row.setCarrier("");
    row.setReceipt("");
    row.setReason("");
    if (unit.sql().insertInto(LETTER).set(row).onConflictDoNothing().execute() == 1) {
      openWay(unit, channel, letter);
      send(unit, channel, id, letter.kind());
    }
  }

  /// The code of the link that stops letters of this kind to this address.
  private void openWay(Unit unit, Channel channel, Letter letter) {
    if (letter.kind() == Letter.Kind.ASKED) {
      return;
    }
    unit.sql()
        .insertInto(LETTER_WAY)
        .set(LETTER_WAY.CODE, Codes.next(12))
        .set(LETTER_WAY.CHANNEL, channel.name())
        .set(LETTER_WAY.ADDRESS, Ways.key(letter.to().text()))
        .set(LETTER_WAY.KIND, letter.kind().name())
        .set(LETTER_WAY.OPENED_AT, clock.instant())
        .set(LETTER_WAY.USED_AT, clock.instant())
        .onConflict(LETTER_WAY.ADDRESS, LETTER_WAY.KIND)
        .doUpdate()
        .set(LETTER_WAY.USED_AT, clock.instant())
        .execute();
  }

  /// Hands the letter to the job that sends it.
  void send(Unit unit, Channel channel, UUID id, Letter.Kind kind) {
    jobs.post(unit, order(channel, id, kind));
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
