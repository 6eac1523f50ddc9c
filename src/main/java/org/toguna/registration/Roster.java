package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.REGISTRATION;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.badge.Badge;
import org.toguna.badge.BadgeId;
import org.toguna.badge.Badges;
import org.toguna.badge.Face;
import org.toguna.badge.Listed;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Lang;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Who holds a badge that a registration gave: names for gates that may know them, and for printed
/// lists.
public final class Roster {
  private static final BadgeLines NOTHING = new BadgeLines("", "");

  private Roster() {}

  /// One badge and whose it is.
  ///
  /// @param number the registration's, as the person reads it out
  /// @param category the number of its category in badge codes
  public record Entry(BadgeId badge, String shortCode, String name, String number, int category) {}

  /// Every badge that a person's registrations gave, those of before included.
  public static List<BadgeId> badges(DSLContext sql, PersonId person) {
    return sql
        .selectFrom(REGISTRATION)
        .where(REGISTRATION.PERSON_ID.eq(person))
        .fetch(Registration::of)
        .stream()
        .flatMap(one -> Listed.heldBy(sql, Badging.holder(one)).stream())
        .toList();
  }

  /// Everybody with a valid badge of this edition, by name.
  public static List<Entry> of(DSLContext sql, EditionId edition) {
    var valid =
        Badges.valid(sql, edition).stream().collect(Collectors.toMap(Badge::id, one -> one));
    var here = REGISTRATION.EDITION_ID.eq(edition).and(REGISTRATION.BADGE_ID.isNotNull());
    return entries(sql, here, valid).stream().sorted(Comparator.comparing(Entry::name)).toList();
  }

  private static List<Entry> entries(DSLContext sql, Condition which, Map<BadgeId, Badge> badges) {
    var rows =
        sql.select(REGISTRATION.asterisk(), PARTICIPANT_CATEGORY.NUMBER)
            .from(REGISTRATION)
            .join(PARTICIPANT_CATEGORY)
            .on(PARTICIPANT_CATEGORY.ID.eq(REGISTRATION.CATEGORY_ID))
            .where(which)
            .fetch();
    var persons = Persons.byId(sql, rows.map(row -> row.get(REGISTRATION.PERSON_ID)));
    return rows.stream()
        .flatMap(row -> {
          var registration = Registration.of(row.into(REGISTRATION));
          var badge = Optional.ofNullable(badges.get(row.get(REGISTRATION.BADGE_ID)));
          var person = Optional.ofNullable(persons.get(registration.person()));
          return badge
              .flatMap(one ->
                  person.map(who ->
                      new Entry(
                          one.id(),
                          one.codes().brief().toString(),
                          who.shownName(),
                          registration.shownNumber(),
                          row.get(PARTICIPANT_CATEGORY.NUMBER))))
              .stream();
        })
        .toList();
  }

  /// The faces of these badges in their order, as they are printed. Whoever is not on the roster
  /// any more is left out.
  public static List<Face> faces(
      DSLContext sql, EditionId edition, Lang lang, List<BadgeId> badges) {
    var valid =
        Badges.byId(sql, badges).values().stream()
            .filter(Badge::valid)
            .collect(Collectors.toMap(Badge::id, one -> one));
    var here = REGISTRATION.EDITION_ID.eq(edition).and(REGISTRATION.BADGE_ID.in(badges));
    var entries =
        entries(sql, here, valid).stream().collect(Collectors.toMap(Entry::badge, one -> one));
    var lines = lines(sql, here, lang);
    var kinds =
        Admission.of(sql, edition).stream()
            .collect(
                Collectors.toMap(
                    Admission::number, one -> new Face.Kind(one.name().in(lang), one.colour())));
    return badges.stream()
        .flatMap(badge -> {
          var entry = Optional.ofNullable(entries.get(badge));
          var kind = entry.flatMap(one -> Optional.ofNullable(kinds.get(one.category())));
          return Stream.ofNullable(valid.get(badge))
              .flatMap(one ->
                  kind.stream()
                      .map(as ->
                          face(one, entry.orElseThrow(), lines.getOrDefault(badge, NOTHING), as)));
        })
        .toList();
  }

  private static Map<BadgeId, BadgeLines> lines(DSLContext sql, Condition which, Lang lang) {
    var holders =
        sql.select(REGISTRATION.BADGE_ID, REGISTRATION.ID)
            .from(REGISTRATION)
            .where(which)
            .fetchMap(REGISTRATION.BADGE_ID, REGISTRATION.ID);
    var lines = BadgeLines.of(sql, holders.values(), lang);
    return holders.entrySet().stream()
        .filter(holder -> lines.containsKey(holder.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, holder -> lines.getOrDefault(holder.getValue(), NOTHING)));
  }

  private static Face face(Badge badge, Entry entry, BadgeLines lines, Face.Kind kind) {
    return new Face(badge, entry.name(), lines.body(), lines.country(), kind);
  }
}
