package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_LIKENESS;
import static org.toguna.tables.Tables.APPLICATION_PIECE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.toguna.contest.Call;
import org.toguna.people.Person;
import org.toguna.people.Persons;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The dossiers of a contest as the organisers list them.
record Roll(Call call, List<Line> lines) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

  /// A dossier, who entered it, what it says as it is saved, and how much it lacks.
  record Line(Application application, String candidate, Content content, int missing) {
    boolean complete() {
      return missing == 0;
    }
  }

  /// What is looked for; each may be left out.
  record Wanted(Optional<State> state, String category, String whole, String search) {
    boolean fits(Line line) {
      return state.filter(one -> one != line.application().state()).isEmpty()
          && (category.isEmpty()
              || List.of(line.content().value(Piece.PROJECT, "categories").split(" "))
                  .contains(category))
          && (whole.isEmpty() || whole.equals("oui") == line.complete())
          && (search.isEmpty() || found(line));
    }

    private boolean found(Line line) {
      var wanted = Slots.plain(search);
      return Slots.plain(line.content().name()).contains(wanted)
          || Slots.plain(line.candidate()).contains(wanted)
          || line.application().number().toLowerCase(Locale.ROOT).contains(wanted);
    }
  }

  /// In four questions, however many there are.
  static Roll read(DSLContext sql, Call call) {
    var all = Application.in(sql, call.id());
    var contents = contents(sql, call.id());
    var persons = Persons.byId(sql, all.stream().map(Application::person).toList());
    return new Roll(
        call,
        all.stream()
            .map(one -> {
              var content = contents.getOrDefault(one.id(), Content.NONE);
              int missing = one.state() == State.WITHDRAWN ? 0 : Missing.of(call, content).size();
              return new Line(one, name(persons.get(one.person())), content, missing);
            })
            .toList());
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : person.shownName();
  }

  private static Map<UUID, Content> contents(DSLContext sql, UUID contest) {
    var contents = new HashMap<UUID, Map<Piece, Map<String, String>>>();
    sql.select(
            APPLICATION_PIECE.APPLICATION_ID,
            APPLICATION_PIECE.PIECE,
            APPLICATION_PIECE.CONTENT_JSON)
        .from(APPLICATION_PIECE)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(APPLICATION_PIECE.APPLICATION_ID))
        .where(APPLICATION.CONTEST_ID.eq(contest))
        .forEach(row ->
            contents
                .computeIfAbsent(row.value1(), _ -> new EnumMap<>(Piece.class))
                .put(Piece.valueOf(row.value2()), JSON.readValue(row.value3(), FIELDS)));
    var all = new HashMap<UUID, Content>();
    contents.forEach((id, pieces) -> all.put(id, new Content(pieces)));
    return all;
  }

  /// How many of a contest's dossiers are how far.
  static Map<UUID, Map<State, Integer>> counts(DSLContext sql) {
    var counts = new HashMap<UUID, Map<State, Integer>>();
    sql.select(APPLICATION.CONTEST_ID, APPLICATION.STATE, DSL.count())
        .from(APPLICATION)
        .groupBy(APPLICATION.CONTEST_ID, APPLICATION.STATE)
        .forEach(row ->
            counts
                .computeIfAbsent(row.value1(), _ -> new EnumMap<>(State.class))
                .put(State.valueOf(row.value2()), row.value3()));
    return counts;
  }

  /// How many pairs of a contest nobody has judged yet.
  static Map<UUID, Integer> unjudged(DSLContext sql) {
    return sql.select(APPLICATION.CONTEST_ID, DSL.count())
        .from(APPLICATION_LIKENESS)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(APPLICATION_LIKENESS.ONE_ID))
        .where(APPLICATION_LIKENESS.VERDICT.isNull())
        .groupBy(APPLICATION.CONTEST_ID)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  int count(State state) {
    return (int) lines.stream().filter(line -> line.application().state() == state).count();
  }
}
