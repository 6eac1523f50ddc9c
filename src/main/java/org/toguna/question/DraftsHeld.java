package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_DRAFT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// Forms that the person laid aside while signed in.
@Component
@Order(46)
class DraftsHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "question.drafts",
            sql.selectFrom(QUESTION_DRAFT)
                .where(QUESTION_DRAFT.PERSON_ID.eq(whom.id()))
                .orderBy(QUESTION_DRAFT.SAVED_AT)
                .fetch(row ->
                    List.of(
                        Fact.of("saved", row.getSavedAt()),
                        Fact.of("until", row.getSavedAt().plus(Drafts.KEPT)),
                        Fact.of("fields", Drafts.told(row.getFieldsJson()))))));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql().deleteFrom(QUESTION_DRAFT).where(QUESTION_DRAFT.PERSON_ID.eq(whom.id())).execute();
  }
}
