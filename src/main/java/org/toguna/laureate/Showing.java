package org.toguna.laureate;

import static org.toguna.tables.Tables.LAUREATE;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.PageCache;
import org.toguna.tables.tables.records.LaureateRecord;

/// Laureates agree to be shown, change what is shown, and take it back: the public page follows at
/// once.
@Component
class Showing {
  /// The topic of the pages that show laureates.
  static final String TOPIC = "laureates";

  private final Journal journal;
  private final Clock clock;

  Showing(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// False for a dossier that won nothing that was published.
  boolean show(
      Unit unit, Actor actor, EditionId edition, HandedIn dossier, Card.Told told, String face) {
    if (Outcomes.won(unit.sql(), dossier.contest(), dossier.id()).isEmpty()) {
      return false;
    }
    var row = new LaureateRecord();
    row.setApplicationId(dossier.id());
    row.setEditionId(edition);
    row.setPersonId(dossier.candidate());
    row.setNames(told.names());
    row.setWords(told.words());
    row.setSite(told.site());
    row.setPortrait(face);
    row.setAgreedAt(clock.instant());
    unit.sql()
        .insertInto(LAUREATE)
        .set(row)
        .onConflict(LAUREATE.APPLICATION_ID)
        .doUpdate()
        .set(row)
        .execute();
    note(unit, actor, dossier, "laureate-shown");
    return true;
  }

  void hide(Unit unit, Actor actor, HandedIn dossier) {
    int shown =
        unit.sql().deleteFrom(LAUREATE).where(LAUREATE.APPLICATION_ID.eq(dossier.id())).execute();
    if (shown > 0) {
      note(unit, actor, dossier, "laureate-hidden");
    }
  }

  private void note(Unit unit, Actor actor, HandedIn dossier, String verb) {
    journal.note(unit, actor, Subject.of("application", dossier.id()), verb, null, null);
    PageCache.drop(unit, TOPIC);
  }
}
