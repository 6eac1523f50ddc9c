package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.ParticipantCategoryRecord;

/// What a category's badges open: its number in their codes, its zones (a bit each) and the days it
/// is for. Colour and name are what a badge shows of it.
public record Admission(int number, Words name, String colour, int rights, Set<LocalDate> days) {
  /// Indigo, for a category that was given no colour.
  private static final String PLAIN = "#27336f";

  /// Those of an edition, in the organiser's order.
  public static List<Admission> of(DSLContext sql, EditionId edition) {
    var at = Editions.get(sql, edition);
    Map<UUID, List<LocalDate>> days =
        sql.select(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID, PARTICIPANT_CATEGORY_DAY.DAY_ON)
            .from(PARTICIPANT_CATEGORY_DAY)
            .join(PARTICIPANT_CATEGORY)
            .on(PARTICIPANT_CATEGORY.ID.eq(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID))
            .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition))
            .fetchGroups(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID, PARTICIPANT_CATEGORY_DAY.DAY_ON);
    return rows(sql, PARTICIPANT_CATEGORY.EDITION_ID.eq(edition)).stream()
        .map(row -> of(row, at, Optional.ofNullable(days.get(row.getId()))))
        .toList();
  }

  static Admission get(DSLContext sql, Edition edition, UUID category) {
    var days = CategoryDay.of(sql, category).stream().map(CategoryDay::date).toList();
    var row = rows(sql, PARTICIPANT_CATEGORY.ID.eq(category)).getFirst();
    return of(row, edition, Optional.of(days).filter(some -> !some.isEmpty()));
  }

  private static List<ParticipantCategoryRecord> rows(DSLContext sql, Condition which) {
    return sql.selectFrom(PARTICIPANT_CATEGORY)
        .where(which)
        .orderBy(PARTICIPANT_CATEGORY.POSITION, PARTICIPANT_CATEGORY.SLUG)
        .fetch();
  }

  private static Admission of(
      ParticipantCategoryRecord row, Edition edition, Optional<List<LocalDate>> days) {
    var colour = row.getColour().toLowerCase(Locale.ROOT);
    return new Admission(
        row.getNumber(),
        row.getName(),
        colour.isEmpty() ? PLAIN : colour,
        row.getZones(),
        new TreeSet<>(days.orElseGet(() -> edition.period().days())));
  }
}
