package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;
import static org.toguna.tables.Tables.LETTER_WAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.jobs.Jobs;

/// What must hold of letters at every moment.
@Configuration(proxyBeanMethods = false)
class LetterPromises {
  @Bean
  Invariant everyWaitingLetterIsOnItsWay() {
    return Invariant.told(
        "Every letter that waits has a job that sends it", LetterPromises::forgotten);
  }

  private static List<String> forgotten(DSLContext sql) {
    var jobs = new HashSet<String>();
    for (Channel channel : Channel.values()) {
      jobs.addAll(Jobs.living(sql, channel.job()));
    }
    var forgotten = new ArrayList<String>();
    for (var id :
        sql.select(LETTER.ID)
            .from(LETTER)
            .where(LETTER.STATE.eq(State.WAITING.name()))
            .fetch(LETTER.ID)) {
      if (!jobs.contains(id.toString())) {
        forgotten.add("letter " + id);
      }
    }
    return forgotten;
  }

  @Bean
  Invariant noCodeStaysReadable() {
    return Invariant.told(
        "A code that a carrier took or that was given up is not kept",
        sql ->
            sql.selectFrom(LETTER)
                .where(LETTER.KIND.eq(Letter.Kind.ASKED.name()))
                .and(LETTER.STATE.ne(State.WAITING.name()))
                .and(LETTER.CARRIER.ne(DeskCarrier.NAME))
                .and(LETTER.FILLING.ne("[]"))
                .fetch(row -> "letter " + row.getId()));
  }

  /// A minute's grace: a letter may be in its carrier's hands when its reader says stop.
  @Bean
  Invariant whoStoppedIsLeftAlone() {
    long grace = Duration.ofMinutes(1).toNanos() / 1_000;
    return Invariant.told(
        "Nobody is written to after asking for no more",
        sql ->
            sql.select(LETTER.ID)
                .from(LETTER)
                .join(LETTER_WAY)
                .on(LETTER_WAY.ADDRESS.eq(DSL.lower(LETTER.ADDRESS)))
                .and(LETTER_WAY.KIND.eq(LETTER.KIND))
                .where(LETTER.STATE.eq(State.SENT.name()))
                .and(
                    DSL.field("{0} - {1}", Long.class, LETTER.SETTLED_AT, LETTER_WAY.STOPPED_AT)
                        .gt(grace))
                .fetch(row -> "letter " + row.value1()));
  }
}
