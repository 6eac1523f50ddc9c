package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;
import static org.toguna.tables.Tables.CONTEST_VERSION;

import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of every contest and its rule books.
@Configuration(proxyBeanMethods = false)
class ContestPromises {

  @Bean
  Invariant rulesAreAsTheyWereOpened() {
    return Invariant.told(
        "A rule book that was opened is word for word what its hash says",
        sql ->
            sql.selectFrom(CONTEST_VERSION).fetch().stream()
                .filter(row ->
                    !new Frozen(
                            new Book(row.getBookFr()),
                            new Book(row.getBookEn()),
                            row.getTermsJson())
                        .sha256()
                        .equals(row.getSha256()))
                .map(row -> row.getContestId() + " version " + row.getNumber())
                .toList());
  }

  @Bean
  Invariant openedContestsCanBeHeld() {
    return Invariant.told(
        "A rule book that was opened lacks nothing: its grids add up, its dates follow each other",
        sql ->
            sql.selectFrom(CONTEST_VERSION).fetch().stream()
                .filter(row -> !Gaps.of(TermsJson.read(row.getTermsJson())).isEmpty())
                .map(row -> row.getContestId() + " version " + row.getNumber())
                .toList());
  }

  @Bean
  Invariant versionsAreCounted() {
    return Invariant.told(
        "A contest’s versions are counted from 1 without a gap, and it names the newest",
        sql ->
            sql.select(CONTEST.SLUG)
                .from(CONTEST)
                .where(
                    CONTEST
                        .VERSION
                        .ne(
                            DSL.field(
                                DSL.select(DSL.count())
                                    .from(CONTEST_VERSION)
                                    .where(CONTEST_VERSION.CONTEST_ID.eq(CONTEST.ID))))
                        .or(
                            CONTEST.VERSION.ne(
                                DSL.field(
                                    DSL.select(DSL.coalesce(DSL.max(CONTEST_VERSION.NUMBER), 0))
                                        .from(CONTEST_VERSION)
                                        .where(CONTEST_VERSION.CONTEST_ID.eq(CONTEST.ID))))))
                .fetch(row -> row.value1()));
  }
}
