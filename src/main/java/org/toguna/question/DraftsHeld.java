package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_DRAFT;
import static org.toguna.tables.Tables.QUESTION_DRAFT_FILE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Documents;
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
    var documents = Documents.of(sql, files(sql, whom));
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
                        Fact.of(
                            "fields",
                            Drafts.told(row.getFieldsJson(), documents, whom.person().lang()))))));
  }

  private static List<String> files(DSLContext sql, Whom whom) {
    return sql.select(QUESTION_DRAFT_FILE.FILE_CODE)
        .from(QUESTION_DRAFT_FILE)
        .join(QUESTION_DRAFT)
        .on(QUESTION_DRAFT.CODE_HASH.eq(QUESTION_DRAFT_FILE.CODE_HASH))
        .where(QUESTION_DRAFT.PERSON_ID.eq(whom.id()))
        .fetch(QUESTION_DRAFT_FILE.FILE_CODE);
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    Gone.drafts(unit, QUESTION_DRAFT.PERSON_ID.eq(whom.id()));
  }
}
