package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_HANDIN;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Documents;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.files.Sight;

/// The files that teams hand in. The files' own path shows them to whoever handed them in and to
/// nobody else; coaches and the desk are handed them out by their own pages.
@Configuration(proxyBeanMethods = false)
class CoachingPapers {
  static final Purpose PAPER =
      new Purpose(
          "coaching-deliverable",
          Purpose.Door.PUBLIC,
          Purpose.Limits.PAPER,
          (sql, file, who) -> Sight.HIDDEN,
          CoachingPapers::named);

  @Bean
  Purpose coachingPaper() {
    return PAPER;
  }

  private static Select<Record1<String>> named(DSLContext sql) {
    return sql.select(COACHING_HANDIN.CODE)
        .from(COACHING_HANDIN)
        .where(COACHING_HANDIN.CODE.ne(""));
  }

  static List<String> codes(DSLContext sql, UUID team) {
    return sql.select(COACHING_HANDIN.CODE)
        .from(COACHING_HANDIN)
        .where(COACHING_HANDIN.APPLICATION_ID.eq(team))
        .and(COACHING_HANDIN.CODE.ne(""))
        .fetch(COACHING_HANDIN.CODE);
  }

  /// Names a team's no more, and forgets the files.
  static void forget(Unit unit, UUID team) {
    var codes = codes(unit.sql(), team);
    unit.sql().deleteFrom(COACHING_HANDIN).where(COACHING_HANDIN.APPLICATION_ID.eq(team)).execute();
    Documents.drop(unit, PAPER, codes);
  }
}
