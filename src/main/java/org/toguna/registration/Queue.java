package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Slug;
import org.toguna.kit.web.Scene;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.question.Answered;
import org.toguna.question.Answers;

/// An edition's registrations as the desk lists them: the oldest first, a page at a time.
record Queue(
    List<ParticipantCategory> categories,
    Map<State, Integer> counts,
    List<Line> lines,
    boolean more,
    Map<UUID, List<Answered>> answers) {
  static final int PAGE = 100;

  /// One registration with whose it is; nobody's once the person was erased.
  record Line(Registration registration, Instant made, String name, boolean example) {}

  /// What the organiser looks for; a page counts from 0.
  record Wanted(Optional<UUID> category, Optional<State> state, String search, int page) {
    private Condition inCategory(EditionId edition) {
      return REGISTRATION
          .EDITION_ID
          .eq(edition)
          .and(category.map(REGISTRATION.CATEGORY_ID::eq).orElse(DSL.noCondition()));
    }

    private Condition asCondition(EditionId edition) {
      return inCategory(edition)
          .and(state.map(one -> REGISTRATION.STATE.eq(one.name())).orElse(DSL.noCondition()))
          .and(search.isBlank() ? DSL.noCondition() : matches(search.strip()));
    }

    /// By name, or by the number that the person reads out.
    static Condition matches(String search) {
      return REGISTRATION
          .PERSON_ID
          .in(Persons.called(search))
          .or(REGISTRATION.NUMBER.eq(Slug.of(search, 20).replace("-", "")));
    }
  }

  static Queue read(DSLContext sql, EditionId edition, Wanted wanted) {
    var rows =
        sql.selectFrom(REGISTRATION)
            .where(wanted.asCondition(edition))
            .orderBy(REGISTRATION.MADE_AT, REGISTRATION.ID)
            .limit(PAGE + 1)
            .offset(wanted.page() * PAGE)
            .fetch();
    Map<PersonId, Person> persons = Persons.byId(sql, rows.map(row -> row.getPersonId()));
    var lines =
        rows.stream()
            .limit(PAGE)
            .map(row -> {
              var person = Optional.ofNullable(persons.get(row.getPersonId()));
              return new Line(
                  Registration.of(row),
                  row.getMadeAt(),
                  person.map(Person::shownName).orElse("—"),
                  person.filter(Person::example).isPresent());
            })
            .toList();
    return new Queue(
        ParticipantCategory.of(sql, edition),
        counts(sql, edition, wanted),
        lines,
        rows.size() > PAGE,
        Answers.of(
            sql,
            CategoryQuestions.ANSWERED_FOR,
            lines.stream().map(line -> line.registration().id()).toList()));
  }

  private static Map<State, Integer> counts(DSLContext sql, EditionId edition, Wanted wanted) {
    var counts = new EnumMap<State, Integer>(State.class);
    sql.select(REGISTRATION.STATE, DSL.count())
        .from(REGISTRATION)
        .where(wanted.inCategory(edition))
        .groupBy(REGISTRATION.STATE)
        .forEach(row -> counts.put(State.valueOf(row.value1()), row.value2()));
    return counts;
  }

  /// What was answered for one of the lines.
  List<Answered> answers(Line line) {
    return answers.getOrDefault(line.registration().id(), List.of());
  }

  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  String category(Line line, Scene scene) {
    return categories.stream()
        .filter(one -> one.id().equals(line.registration().category()))
        .findFirst()
        .map(one -> scene.say(one.name()))
        .orElse("");
  }
}
