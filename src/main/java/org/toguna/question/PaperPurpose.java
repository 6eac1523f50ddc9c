package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_DRAFT_FILE;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.files.Asking;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.files.Sight;
import org.toguna.kit.files.StoredFile;
import org.toguna.kit.web.Holder;

/// Documents as answers. The files' own path shows one to nobody but whoever handed it in and the
/// person it is an answer of; those who decide are handed it by the slice that asked.
@Configuration(proxyBeanMethods = false)
class PaperPurpose {
  static final Purpose PAPER =
      new Purpose(
          "answer-document",
          Purpose.Door.PUBLIC,
          Purpose.Limits.PAPER,
          PaperPurpose::sight,
          PaperPurpose::named);

  @Bean
  Purpose answerDocument() {
    return PAPER;
  }

  private static Sight sight(DSLContext sql, StoredFile file, Asking who) {
    boolean own =
        sql
            .selectDistinct(QUESTION_ANSWER.PERSON_ID)
            .from(QUESTION_ANSWER)
            .where(QUESTION_ANSWER.KIND.eq(Kind.DOCUMENT.name()))
            .and(QUESTION_ANSWER.CONTENT.eq(file.code()))
            .fetch(QUESTION_ANSWER.PERSON_ID)
            .stream()
            .anyMatch(person -> Holder.person(person.toString()).equals(who.holder()));
    return own ? Sight.PRIVATE : Sight.HIDDEN;
  }

  private static Select<Record1<String>> named(DSLContext sql) {
    return sql.select(QUESTION_ANSWER.CONTENT)
        .from(QUESTION_ANSWER)
        .where(QUESTION_ANSWER.KIND.eq(Kind.DOCUMENT.name()))
        .unionAll(sql.select(QUESTION_DRAFT_FILE.FILE_CODE).from(QUESTION_DRAFT_FILE));
  }
}
