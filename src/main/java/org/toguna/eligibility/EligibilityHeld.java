package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_DECIDER;
import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// What a candidate was asked, answered and appealed, and the decisions it was told; and which
/// decisions a person took. Forgotten before the dossiers are.
@Component
@Order(44)
class EligibilityHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    Map<UUID, String> own = HandedIn.numbersOf(sql, whom.id());
    var decisions = new ArrayList<List<Fact>>();
    var letters = new ArrayList<List<Fact>>();
    own.forEach((id, number) -> {
      decisions.addAll(decisions(sql, id, number));
      letters.addAll(letters(sql, id, number));
    });
    return List.of(
        Holding.rows("eligibility.data", decisions),
        Holding.rows("eligibility.said.data", letters),
        Holding.rows("eligibility.taken.data", taken(sql, whom)));
  }

  private static List<List<Fact>> decisions(DSLContext sql, UUID id, String number) {
    Set<Integer> told = Notice.of(sql, id).keySet();
    return Decision.of(sql, id).stream()
        .filter(one -> one.uponAppeal() || told.contains(one.number()))
        .map(one ->
            List.of(
                Fact.of("number", number),
                Fact.of("verdict", "eligibility.verdict", one.verdict().name()),
                Fact.of("reason", one.judgment().reason()),
                Fact.of("at", one.taken().at())))
        .toList();
  }

  private static List<List<Fact>> letters(DSLContext sql, UUID id, String number) {
    var rows = new ArrayList<List<Fact>>();
    Ask.of(sql, id)
        .forEach(ask ->
            rows.add(
                List.of(
                    Fact.of("number", number),
                    Fact.of("at", ask.moments().asked()),
                    Fact.of("asked", ask.question()),
                    Fact.of("said", ask.answer().orElse("")))));
    Appeal.of(sql, id)
        .forEach(appeal ->
            rows.add(
                List.of(
                    Fact.of("number", number),
                    Fact.of("at", appeal.made()),
                    Fact.of("asked", ""),
                    Fact.of("said", appeal.said()))));
    return rows;
  }

  /// Whose dossiers they are about is not this person's to keep.
  private static List<List<Fact>> taken(DSLContext sql, Whom whom) {
    return sql.select(ELIGIBILITY_DECISION.VERDICT, ELIGIBILITY_DECISION.DECIDED_AT)
        .from(ELIGIBILITY_DECIDER)
        .join(ELIGIBILITY_DECISION)
        .on(Decider.of(ELIGIBILITY_DECISION))
        .where(ELIGIBILITY_DECIDER.PERSON_ID.eq(whom.id()))
        .orderBy(ELIGIBILITY_DECISION.DECIDED_AT)
        .fetch(row ->
            List.of(
                Fact.of("verdict", "eligibility.verdict", row.value1()),
                Fact.of("at", row.value2())));
  }

  /// Decisions stay with the dossiers they are about; nothing says any longer whose they were.
  @Override
  public void forget(Unit unit, Whom whom) {
    HandedIn.numbersOf(unit.sql(), whom.id())
        .keySet()
        .forEach(id -> EligibilityPapers.forget(unit, id));
    Decider.forget(unit, whom.id());
  }
}
