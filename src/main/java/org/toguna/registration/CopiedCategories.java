package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionCopied;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;
import org.toguna.question.Sheet;
import org.toguna.question.Sheets;

/// An edition made from another one takes over its participant categories, dates moved, nobody in
/// them.
@Component
class CopiedCategories implements Listener<EditionCopied> {

  @Override
  public Class<EditionCopied> hears() {
    return EditionCopied.class;
  }

  @Override
  public void on(EditionCopied copied, Unit unit) {
    if (!copied.what().contains(EditionCopied.What.CATEGORIES)) {
      return;
    }
    for (var row :
        unit.sql()
            .fetch(PARTICIPANT_CATEGORY, PARTICIPANT_CATEGORY.EDITION_ID.eq(copied.from().id()))) {
      var id = Ids.next();
      row.copy()
          .setId(id)
          .setEditionId(copied.to().id())
          .setTaken(0)
          .setWaiting(0)
          .setTurns(0)
          .setOpensAt(moved(row.getOpensAt(), copied))
          .setClosesAt(moved(row.getClosesAt(), copied))
          .insert();
      Sheets.copy(
          unit,
          Sheet.of(unit.sql(), CategoryQuestions.of(row.getId()), copied.from()),
          CategoryQuestions.of(id),
          copied.to());
      copyDays(unit, row.getId(), id, copied);
    }
  }

  private static void copyDays(Unit unit, UUID from, UUID to, EditionCopied copied) {
    var days = new TreeMap<LocalDate, OptionalInt>();
    for (CategoryDay day : CategoryDay.of(unit.sql(), from)) {
      days.put(day.date().plusDays(daysBetween(copied)), day.quota());
    }
    DayPlaces.replace(unit, to, days);
  }

  private static long daysBetween(EditionCopied copied) {
    return ChronoUnit.DAYS.between(copied.from().period().from(), copied.to().period().from());
  }

  /// The same hour on the clock of the hall.
  private static @Nullable Instant moved(@Nullable Instant at, EditionCopied copied) {
    if (at == null) {
      return null;
    }
    return at.atZone(copied.from().period().zone()).plusDays(daysBetween(copied)).toInstant();
  }
}
