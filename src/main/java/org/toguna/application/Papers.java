package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION_FILE;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// A dossier's documents and its film. The files' own path shows them to whoever handed them in and
/// to nobody else; the desk hands them out by itself. A file that a version names stays with it.
@Configuration(proxyBeanMethods = false)
class Papers {
  static final Purpose PAPER = purpose("application-paper", Purpose.Limits.PAPER);
  static final Purpose FILM = purpose("application-film", Purpose.Limits.FILM);

  /// The number under which a dossier names what its candidate works on.
  static final int DRAFT = 0;

  private static Purpose purpose(String name, Purpose.Limits limits) {
    return new Purpose(
        name, Purpose.Door.PUBLIC, limits, (sql, file, who) -> Sight.HIDDEN, Papers::named);
  }

  @Bean
  Purpose applicationPaper() {
    return PAPER;
  }

  @Bean
  Purpose applicationFilm() {
    return FILM;
  }

  private static Select<Record1<String>> named(DSLContext sql) {
    return sql.select(APPLICATION_FILE.CODE).from(APPLICATION_FILE);
  }

  /// The documents a dossier names in one version, 0 for the draft, under their fields.
  static Map<String, Document> of(DSLContext sql, UUID application, int number) {
    var codes =
        sql.select(APPLICATION_FILE.SLOT, APPLICATION_FILE.CODE)
            .from(APPLICATION_FILE)
            .where(APPLICATION_FILE.APPLICATION_ID.eq(application))
            .and(APPLICATION_FILE.NUMBER.eq(number))
            .orderBy(APPLICATION_FILE.SLOT)
            .fetchMap(APPLICATION_FILE.SLOT, APPLICATION_FILE.CODE);
    var known = Documents.of(sql, codes.values());
    var documents = new LinkedHashMap<String, Document>();
    codes.forEach((slot, code) -> {
      var document = known.get(code);
      if (document != null) {
        documents.put(slot, document);
      }
    });
    return documents;
  }

  /// Every code a dossier names, in any version.
  static List<String> codes(DSLContext sql, UUID application) {
    return sql.selectDistinct(APPLICATION_FILE.CODE)
        .from(APPLICATION_FILE)
        .where(APPLICATION_FILE.APPLICATION_ID.eq(application))
        .fetch(APPLICATION_FILE.CODE);
  }

  /// The codes that its versions name: what was handed in.
  static List<String> handedIn(DSLContext sql, UUID application) {
    return sql.selectDistinct(APPLICATION_FILE.CODE)
        .from(APPLICATION_FILE)
        .where(APPLICATION_FILE.APPLICATION_ID.eq(application))
        .and(APPLICATION_FILE.NUMBER.gt(DRAFT))
        .fetch(APPLICATION_FILE.CODE);
  }

  /// Names these files, and those alone, as the draft's.
  static void name(Unit unit, UUID application, Map<String, String> bySlot) {
    var before = codes(unit.sql(), application);
    unit.sql()
        .deleteFrom(APPLICATION_FILE)
        .where(APPLICATION_FILE.APPLICATION_ID.eq(application))
        .and(APPLICATION_FILE.NUMBER.eq(DRAFT))
        .execute();
    bySlot.forEach((slot, code) ->
        unit.sql()
            .insertInto(APPLICATION_FILE)
            .set(APPLICATION_FILE.APPLICATION_ID, application)
            .set(APPLICATION_FILE.NUMBER, DRAFT)
            .set(APPLICATION_FILE.SLOT, slot)
            .set(APPLICATION_FILE.CODE, code)
            .execute());
    drop(unit, before);
  }

  /// Forgets those of these files that nothing names any more.
  static void drop(Unit unit, Collection<String> codes) {
    Documents.drop(unit, PAPER, codes);
    Documents.drop(unit, FILM, codes);
  }
}
