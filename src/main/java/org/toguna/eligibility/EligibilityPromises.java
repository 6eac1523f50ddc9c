package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_DECIDER;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_FINDING;
import static org.toguna.tables.Tables.ELIGIBILITY_LIST;
import static org.toguna.tables.Tables.ELIGIBILITY_LISTED;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of decisions and lists.
@Configuration(proxyBeanMethods = false)
class EligibilityPromises {

  @Bean
  Invariant listsAreAsTheyWerePublished() {
    return Invariant.told(
        "A list of eligible dossiers is word for word what its hash says, and a page can read it",
        sql ->
            sql.selectFrom(ELIGIBILITY_LIST).fetch().stream()
                .filter(row ->
                    !Listing.sha256(row.getContent()).equals(row.getSha256())
                        || !Listing.read(row.getContent()).text().equals(row.getContent()))
                .map(row -> row.getContestId() + " list " + row.getNumber())
                .toList());
  }

  @Bean
  Invariant listsAreTheDecisionsThenInForce() {
    var later = ELIGIBILITY_DECISION.as("later");
    return Invariant.of(
        "A list was made of the decisions in force when it was published",
        sql ->
            sql.select(ELIGIBILITY_LISTED.APPLICATION_ID)
                .from(ELIGIBILITY_LISTED)
                .join(ELIGIBILITY_LIST)
                .on(ELIGIBILITY_LIST.CONTEST_ID.eq(ELIGIBILITY_LISTED.CONTEST_ID))
                .and(ELIGIBILITY_LIST.NUMBER.eq(ELIGIBILITY_LISTED.LIST))
                .join(ELIGIBILITY_DECISION)
                .on(ELIGIBILITY_DECISION.APPLICATION_ID.eq(ELIGIBILITY_LISTED.APPLICATION_ID))
                .and(ELIGIBILITY_DECISION.NUMBER.eq(ELIGIBILITY_LISTED.NUMBER))
                .where(
                    DSL.exists(
                        DSL.selectOne()
                            .from(later)
                            .where(later.APPLICATION_ID.eq(ELIGIBILITY_LISTED.APPLICATION_ID))
                            .and(later.NUMBER.gt(ELIGIBILITY_LISTED.NUMBER))
                            .and(later.DECIDED_AT.lt(ELIGIBILITY_LIST.PUBLISHED_AT)))));
  }

  @Bean
  Invariant whatAListToldOfIsTakenBackByAList() {
    var earlier = ELIGIBILITY_DECISION.as("earlier");
    var told = ELIGIBILITY_LISTED.as("told");
    return Invariant.of(
        "A decision that a list told of is replaced upon an appeal, or by one that a list tells of",
        sql ->
            sql.select(ELIGIBILITY_DECISION.APPLICATION_ID)
                .from(ELIGIBILITY_DECISION)
                .join(earlier)
                .on(earlier.APPLICATION_ID.eq(ELIGIBILITY_DECISION.APPLICATION_ID))
                .and(earlier.VERSION.eq(ELIGIBILITY_DECISION.VERSION))
                .and(earlier.NUMBER.lt(ELIGIBILITY_DECISION.NUMBER))
                .join(told)
                .on(told.APPLICATION_ID.eq(earlier.APPLICATION_ID))
                .and(told.NUMBER.eq(earlier.NUMBER))
                .where(ELIGIBILITY_DECISION.APPEAL_ID.isNull())
                .andNotExists(
                    DSL.selectOne()
                        .from(ELIGIBILITY_LISTED)
                        .where(
                            ELIGIBILITY_LISTED.APPLICATION_ID.eq(
                                ELIGIBILITY_DECISION.APPLICATION_ID))
                        .and(ELIGIBILITY_LISTED.NUMBER.eq(ELIGIBILITY_DECISION.NUMBER))));
  }

  @Bean
  Invariant listsCountWhatTheyTell() {
    return Invariant.told(
        "A list names as many dossiers as it was made of, or more where some were erased since",
        sql ->
            sql
                .select(
                    ELIGIBILITY_LIST.CONTEST_ID,
                    ELIGIBILITY_LIST.NUMBER,
                    ELIGIBILITY_LIST.CONTENT,
                    DSL.count(DSL.when(ELIGIBILITY_DECISION.VERDICT.eq("ELIGIBLE"), 1)),
                    DSL.count(ELIGIBILITY_DECISION.NUMBER))
                .from(ELIGIBILITY_LIST)
                .leftJoin(ELIGIBILITY_LISTED)
                .on(ELIGIBILITY_LIST.CONTEST_ID.eq(ELIGIBILITY_LISTED.CONTEST_ID))
                .and(ELIGIBILITY_LIST.NUMBER.eq(ELIGIBILITY_LISTED.LIST))
                .leftJoin(ELIGIBILITY_DECISION)
                .on(ELIGIBILITY_DECISION.APPLICATION_ID.eq(ELIGIBILITY_LISTED.APPLICATION_ID))
                .and(ELIGIBILITY_DECISION.NUMBER.eq(ELIGIBILITY_LISTED.NUMBER))
                .groupBy(
                    ELIGIBILITY_LIST.CONTEST_ID, ELIGIBILITY_LIST.NUMBER, ELIGIBILITY_LIST.CONTENT)
                .fetch()
                .stream()
                .filter(row -> {
                  var listing = Listing.read(row.value3());
                  int others = row.value5() - row.value4();
                  return listing.entries().size() < row.value4() || listing.others() < others;
                })
                .map(row -> row.value1() + " list " + row.value2())
                .toList());
  }

  @Bean
  Invariant sheetsKnowTheirDecision() {
    return Invariant.of(
        "A dossier’s last decision is the one its sheet names",
        sql ->
            sql.select(ELIGIBILITY_SHEET.APPLICATION_ID)
                .from(ELIGIBILITY_SHEET)
                .where(
                    ELIGIBILITY_SHEET.DECISION.ne(
                        DSL.field(
                            DSL.select(DSL.coalesce(DSL.max(ELIGIBILITY_DECISION.NUMBER), 0))
                                .from(ELIGIBILITY_DECISION)
                                .where(
                                    ELIGIBILITY_DECISION.APPLICATION_ID.eq(
                                        ELIGIBILITY_SHEET.APPLICATION_ID))))));
  }

  @Bean
  Invariant whoIsEligibleMeetsEveryCondition() {
    return Invariant.of(
        "A dossier is decided eligible only where a person found every condition met",
        sql ->
            sql.select(ELIGIBILITY_DECISION.APPLICATION_ID)
                .from(ELIGIBILITY_DECISION)
                .join(ELIGIBILITY_FINDING)
                .on(ELIGIBILITY_FINDING.APPLICATION_ID.eq(ELIGIBILITY_DECISION.APPLICATION_ID))
                .and(ELIGIBILITY_FINDING.NUMBER.eq(ELIGIBILITY_DECISION.NUMBER))
                .where(ELIGIBILITY_DECISION.VERDICT.eq(Verdict.ELIGIBLE.name()))
                .and(ELIGIBILITY_FINDING.FINDING.ne(Finding.MET.name())));
  }

  @Bean
  Invariant appealsAreDecidedBySomebodyElse() {
    var before = ELIGIBILITY_DECIDER.as("earlier");
    return Invariant.of(
        "Nobody decided upon an appeal who had decided about that dossier before",
        sql ->
            sql.select(ELIGIBILITY_DECISION.APPLICATION_ID)
                .from(ELIGIBILITY_DECISION)
                .join(ELIGIBILITY_DECIDER)
                .on(Decider.of(ELIGIBILITY_DECISION))
                .join(before)
                .on(before.APPLICATION_ID.eq(ELIGIBILITY_DECISION.APPLICATION_ID))
                .and(before.NUMBER.lt(ELIGIBILITY_DECISION.NUMBER))
                .and(before.PERSON_ID.eq(ELIGIBILITY_DECIDER.PERSON_ID))
                .where(ELIGIBILITY_DECISION.APPEAL_ID.isNotNull()));
  }
}
