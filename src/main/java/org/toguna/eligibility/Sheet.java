package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_FINDING;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.application.HandedIn;
import org.toguna.eligibility.Finding.Found;
import org.toguna.kit.db.Unit;

/// What the desk has written about a dossier so far. Whoever writes names the revision and the
/// version it read: made upon others, nothing is written.
record Sheet(UUID application, Read read, int decision, Map<String, Found> findings) {
  /// The number under which the findings stand that are worked on.
  static final int WORK = 0;

  private static final int FIRST = 1;

  /// What somebody has before its eyes: the version of the dossier, the revision of the sheet.
  record Read(int version, int revision) {}

  /// What was found in an older version than the last is not said of this one.
  static Sheet of(DSLContext sql, HandedIn dossier) {
    var id = dossier.id();
    return sql.fetchOptional(ELIGIBILITY_SHEET, ELIGIBILITY_SHEET.APPLICATION_ID.eq(id))
        .map(row -> {
          boolean same = row.getVersion() == dossier.version();
          var read = new Read(dossier.version(), row.getRevision());
          return new Sheet(id, read, row.getDecision(), same ? work(sql, id) : Map.of());
        })
        .orElseGet(() -> new Sheet(id, new Read(dossier.version(), FIRST), 0, Map.of()));
  }

  /// What was found by the numbers of decisions, and what is worked on.
  static Map<Integer, Map<String, Found>> findings(DSLContext sql, UUID application) {
    var found = new HashMap<Integer, Map<String, Found>>();
    sql.selectFrom(ELIGIBILITY_FINDING)
        .where(ELIGIBILITY_FINDING.APPLICATION_ID.eq(application))
        .forEach(row ->
            found
                .computeIfAbsent(row.getNumber(), _ -> new HashMap<>())
                .put(row.getSlug(), new Found(Finding.valueOf(row.getFinding()), row.getReason())));
    return found;
  }

  /// What is worked on.
  static Map<String, Found> work(DSLContext sql, UUID application) {
    return findings(sql, application).getOrDefault(WORK, Map.of());
  }

  /// Counts a change; false if the sheet was changed or the dossier handed in again or withdrawn
  /// since it was read.
  static boolean claim(Unit unit, HandedIn dossier, Read read, Instant now) {
    var sql = unit.sql();
    var id = dossier.id();
    var stands = HandedIn.stands(DSL.val(id), DSL.val(read.version()));
    sql.insertInto(
            ELIGIBILITY_SHEET,
            ELIGIBILITY_SHEET.APPLICATION_ID,
            ELIGIBILITY_SHEET.CONTEST_ID,
            ELIGIBILITY_SHEET.VERSION,
            ELIGIBILITY_SHEET.CHANGED_AT)
        .select(
            DSL.select(
                    DSL.val(id, ELIGIBILITY_SHEET.APPLICATION_ID),
                    DSL.val(dossier.contest(), ELIGIBILITY_SHEET.CONTEST_ID),
                    DSL.val(read.version()),
                    DSL.val(now, ELIGIBILITY_SHEET.CHANGED_AT))
                .where(stands))
        .onConflictDoNothing()
        .execute();
    return sql.update(ELIGIBILITY_SHEET)
            .set(ELIGIBILITY_SHEET.REVISION, ELIGIBILITY_SHEET.REVISION.plus(1))
            .set(ELIGIBILITY_SHEET.VERSION, read.version())
            .set(ELIGIBILITY_SHEET.CHANGED_AT, now)
            .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(id))
            .and(ELIGIBILITY_SHEET.REVISION.eq(read.revision()))
            .and(stands)
            .execute()
        == 1;
  }

  /// What came from the candidate makes an open form of the desk one that is out of date.
  static void moved(Unit unit, UUID application, Instant now) {
    unit.sql()
        .update(ELIGIBILITY_SHEET)
        .set(ELIGIBILITY_SHEET.REVISION, ELIGIBILITY_SHEET.REVISION.plus(1))
        .set(ELIGIBILITY_SHEET.CHANGED_AT, now)
        .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(application))
        .execute();
  }

  /// Writes these findings, and those alone, as what is worked on.
  static void put(Unit unit, UUID application, Map<String, Found> findings) {
    unit.sql()
        .deleteFrom(ELIGIBILITY_FINDING)
        .where(ELIGIBILITY_FINDING.APPLICATION_ID.eq(application))
        .and(ELIGIBILITY_FINDING.NUMBER.eq(WORK))
        .execute();
    write(unit, application, WORK, findings);
  }

  static void write(Unit unit, UUID application, int number, Map<String, Found> findings) {
    findings.forEach((slug, found) ->
        unit.sql()
            .insertInto(ELIGIBILITY_FINDING)
            .set(ELIGIBILITY_FINDING.APPLICATION_ID, application)
            .set(ELIGIBILITY_FINDING.NUMBER, number)
            .set(ELIGIBILITY_FINDING.SLUG, slug)
            .set(ELIGIBILITY_FINDING.FINDING, found.finding().name())
            .set(ELIGIBILITY_FINDING.REASON, found.reason())
            .execute());
  }
}
