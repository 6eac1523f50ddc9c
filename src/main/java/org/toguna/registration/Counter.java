package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.people.Person;
import org.toguna.people.Persons;

/// What the desk in the hall shows: as whom people may come, how many came, whom one looked for.
record Counter(
    Edition edition, List<ParticipantCategory> categories, Tally tally, List<Seen> found) {
  /// Nobody reads on beyond these: a longer name finds fewer.
  static final int MOST = 20;

  /// How many registered since midnight, have a place, wait for one.
  record Tally(int today, int confirmed, int waiting) {
    static Tally of(DSLContext sql, EditionId edition, Instant midnight) {
      return sql.select(
              DSL.count().filterWhere(REGISTRATION.MADE_AT.ge(midnight)),
              DSL.count().filterWhere(REGISTRATION.STATE.eq(State.CONFIRMED.name())),
              DSL.count().filterWhere(REGISTRATION.STATE.eq(State.WAITING.name())))
          .from(REGISTRATION)
          .where(REGISTRATION.EDITION_ID.eq(edition))
          .fetchSingle(row -> new Tally(row.value1(), row.value2(), row.value3()));
    }
  }

  /// Somebody who registered; `place` in line where the person waits.
  record Seen(
      Registration registration,
      Person person,
      ParticipantCategory as,
      Optional<Badge> badge,
      int place) {}

  /// Whoever has this registration number, this badge's short code, or a name that holds this.
  static Condition called(DSLContext sql, Badges badges, EditionId edition, String search) {
    return badges
        .ofShortCode(sql, edition, search)
        .map(badge -> badge.belongs().holder())
        .map(holder -> REGISTRATION.ID.eq(holder.id()))
        .orElseGet(() -> Queue.Wanted.matches(search));
  }

  static Counter read(DSLContext sql, Edition edition, Instant midnight, Condition who) {
    var rows =
        sql.selectFrom(REGISTRATION)
            .where(REGISTRATION.EDITION_ID.eq(edition.id()))
            .and(who)
            .orderBy(REGISTRATION.MADE_AT.desc(), REGISTRATION.ID)
            .limit(MOST)
            .fetch(Registration::of);
    var categories = ParticipantCategory.of(sql, edition.id());
    return new Counter(
        edition,
        categories,
        Tally.of(sql, edition.id(), midnight),
        rows.isEmpty() ? List.of() : seen(sql, rows, categories));
  }

  private static List<Seen> seen(
      DSLContext sql, List<Registration> rows, List<ParticipantCategory> categories) {
    Map<UUID, ParticipantCategory> kinds =
        categories.stream().collect(Collectors.toMap(ParticipantCategory::id, one -> one));
    var persons = Persons.byId(sql, rows.stream().map(Registration::person).toList());
    var badges =
        Badges.byId(
            sql, rows.stream().flatMap(one -> one.standing().coming().badge().stream()).toList());
    return rows.stream()
        .flatMap(one ->
            Optional.ofNullable(persons.get(one.person())).stream()
                .map(person ->
                    new Seen(
                        one,
                        person,
                        Optional.ofNullable(kinds.get(one.category())).orElseThrow(),
                        one.standing()
                            .coming()
                            .badge()
                            .flatMap(id -> Optional.ofNullable(badges.get(id))),
                        one.placeInLine(sql))))
        .toList();
  }
}
