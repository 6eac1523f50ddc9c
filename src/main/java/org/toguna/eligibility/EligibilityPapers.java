package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_FILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.files.Sight;
import org.toguna.kit.web.Form;

/// The documents that come with an answer or an appeal. The files' own path shows them to whoever
/// handed them in and to nobody else; the desk hands them out by itself.
@Configuration(proxyBeanMethods = false)
class EligibilityPapers {
  static final Purpose PAPER =
      new Purpose(
          "eligibility-paper",
          Purpose.Door.PUBLIC,
          Purpose.Limits.PAPER,
          (sql, file, who) -> Sight.HIDDEN,
          EligibilityPapers::named);

  /// With one answer or one appeal.
  static final int MOST = 3;

  @Bean
  Purpose eligibilityPaper() {
    return PAPER;
  }

  private static Select<Record1<String>> named(DSLContext sql) {
    return sql.select(ELIGIBILITY_FILE.CODE).from(ELIGIBILITY_FILE);
  }

  /// The form's fields for documents.
  static List<String> fields() {
    return IntStream.rangeClosed(1, MOST).mapToObj(place -> "paper" + place).toList();
  }

  /// The codes that a form leaves in its fields; what is wrong is noted there.
  static List<String> read(Form form, Documents documents) {
    return fields().stream()
        .map(field -> documents.read(form, field, PAPER))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /// Names these as an answer's or an appeal's; false if one is gone.
  static boolean name(Unit unit, UUID application, UUID owner, List<String> codes, Instant now) {
    int place = 0;
    for (String code : codes) {
      if (!Documents.claim(unit, code, now)) {
        return false;
      }
      place++;
      unit.sql()
          .insertInto(ELIGIBILITY_FILE)
          .set(ELIGIBILITY_FILE.OWNER_ID, owner)
          .set(ELIGIBILITY_FILE.PLACE, place)
          .set(ELIGIBILITY_FILE.APPLICATION_ID, application)
          .set(ELIGIBILITY_FILE.CODE, code)
          .execute();
    }
    return true;
  }

  /// A dossier's by the answer or the appeal they came with.
  static Map<UUID, List<Document>> of(DSLContext sql, UUID application) {
    var rows =
        sql.selectFrom(ELIGIBILITY_FILE)
            .where(ELIGIBILITY_FILE.APPLICATION_ID.eq(application))
            .orderBy(ELIGIBILITY_FILE.OWNER_ID, ELIGIBILITY_FILE.PLACE)
            .fetch();
    var known = Documents.of(sql, rows.getValues(ELIGIBILITY_FILE.CODE));
    var byOwner = new HashMap<UUID, List<Document>>();
    rows.forEach(row -> {
      var document = known.get(row.getCode());
      if (document != null) {
        byOwner.computeIfAbsent(row.getOwnerId(), _ -> new ArrayList<>()).add(document);
      }
    });
    return byOwner;
  }

  /// Names a dossier's no more, and forgets the files.
  static void forget(Unit unit, UUID application) {
    var sql = unit.sql();
    var codes =
        sql.select(ELIGIBILITY_FILE.CODE)
            .from(ELIGIBILITY_FILE)
            .where(ELIGIBILITY_FILE.APPLICATION_ID.eq(application))
            .fetch(ELIGIBILITY_FILE.CODE);
    sql.deleteFrom(ELIGIBILITY_FILE)
        .where(ELIGIBILITY_FILE.APPLICATION_ID.eq(application))
        .execute();
    Documents.drop(unit, PAPER, codes);
  }
}
