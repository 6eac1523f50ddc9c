package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_ANSWER;
import static org.toguna.tables.Tables.FOLLOWUP_CHECKIN;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Invariant;

/// What `toguna check` asks of follow-ups.
@Configuration(proxyBeanMethods = false)
class FollowPromises {

  @Bean
  Invariant nothingIsAnsweredAfterTheClose() {
    return Invariant.of(
        "Nothing is answered once a check-in is closed",
        sql ->
            sql.select(FOLLOWUP_ANSWER.CHECKIN_ID)
                .from(FOLLOWUP_ANSWER)
                .join(FOLLOWUP_CHECKIN)
                .on(FOLLOWUP_CHECKIN.ID.eq(FOLLOWUP_ANSWER.CHECKIN_ID))
                .where(FOLLOWUP_ANSWER.SENT_AT.gt(FOLLOWUP_CHECKIN.CLOSED_AT)));
  }

  @Bean
  Invariant answersNameABandThereIs() {
    return Invariant.told(
        "Every answer names a band that its edition has, and its team's own edition",
        sql ->
            Editions.all(sql).stream()
                .flatMap(edition -> Round.find(sql, edition).stream())
                .flatMap(round -> round.replies().stream().filter(one -> !fits(round, one)))
                .map(one -> one.place().toString())
                .toList());
  }

  private static boolean fits(Round round, Reply reply) {
    return reply.said().band() < round.plan().count()
        && round.team(reply.place().team()).isPresent();
  }

  /// What is hidden cannot be worked out from what is not.
  @Bean
  Invariant noPublicCellTellsOfTooFew() {
    return Invariant.told(
        "No public cell of a follow-up tells of one or two teams",
        sql -> Editions.all(sql).stream().flatMap(edition -> tells(sql, edition)).toList());
  }

  private static Stream<String> tells(DSLContext sql, Edition edition) {
    return Round.find(sql, edition).stream()
        .map(Impact::open)
        .flatMap(impact -> Stream.of(impact.lives(), impact.bands()).flatMap(List::stream))
        .flatMap(cell -> cell.count().stream())
        .filter(count -> count > 0 && count < Impact.FEWEST)
        .map(count -> edition.number() + ": " + count);
  }
}
