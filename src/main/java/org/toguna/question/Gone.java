package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_DRAFT;
import static org.toguna.tables.Tables.QUESTION_DRAFT_FILE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Documents;

/// Deletes answers and forms laid aside together with the documents that nothing else names.
final class Gone {
  private Gone() {}

  static void answers(Unit unit, Condition which) {
    var documents =
        unit
            .sql()
            .deleteFrom(QUESTION_ANSWER)
            .where(which)
            .returning(QUESTION_ANSWER.KIND, QUESTION_ANSWER.CONTENT)
            .fetch()
            .stream()
            .filter(row -> row.getKind().equals(Kind.DOCUMENT.name()))
            .map(row -> row.getContent())
            .toList();
    Documents.drop(unit, PaperPurpose.PAPER, documents);
  }

  /// The documents among these answers.
  static List<String> documents(Unit unit, Condition which) {
    return unit.sql()
        .select(QUESTION_ANSWER.CONTENT)
        .from(QUESTION_ANSWER)
        .where(which)
        .and(QUESTION_ANSWER.KIND.eq(Kind.DOCUMENT.name()))
        .fetch(QUESTION_ANSWER.CONTENT);
  }

  static void drafts(Unit unit, Condition which) {
    var documents =
        unit.sql()
            .select(QUESTION_DRAFT_FILE.FILE_CODE)
            .from(QUESTION_DRAFT_FILE)
            .where(
                QUESTION_DRAFT_FILE.CODE_HASH.in(
                    DSL.select(QUESTION_DRAFT.CODE_HASH).from(QUESTION_DRAFT).where(which)))
            .fetch(QUESTION_DRAFT_FILE.FILE_CODE);
    unit.sql().deleteFrom(QUESTION_DRAFT).where(which).execute();
    Documents.drop(unit, PaperPurpose.PAPER, documents);
  }

  /// A draft's documents.
  static List<String> named(Unit unit, String draft) {
    return unit.sql()
        .select(QUESTION_DRAFT_FILE.FILE_CODE)
        .from(QUESTION_DRAFT_FILE)
        .where(QUESTION_DRAFT_FILE.CODE_HASH.eq(draft))
        .fetch(QUESTION_DRAFT_FILE.FILE_CODE);
  }

  /// Takes a draft's documents away from it; answers which they were.
  static List<String> files(Unit unit, String draft) {
    return unit.sql()
        .deleteFrom(QUESTION_DRAFT_FILE)
        .where(QUESTION_DRAFT_FILE.CODE_HASH.eq(draft))
        .returning(QUESTION_DRAFT_FILE.FILE_CODE)
        .fetch(QUESTION_DRAFT_FILE.FILE_CODE);
  }
}
