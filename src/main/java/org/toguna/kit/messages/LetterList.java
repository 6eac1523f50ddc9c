package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// A page of letters, newest first, and how many there are of each state.
record LetterList(
    Optional<State> filter, Map<State, Integer> counts, List<LetterLine> lines, boolean more) {
  private static final int ON_A_PAGE = 40;

  static LetterList of(
      DSLContext sql,
      Optional<State> filter,
      Optional<UUID> before,
      Writing writing,
      Carriers carriers) {
    var which =
        DSL.and(
            filter.map(state -> LETTER.STATE.eq(state.name())).orElse(DSL.noCondition()),
            before.map(LETTER.ID::lt).orElse(DSL.noCondition()));
    var rows =
        sql.selectFrom(LETTER).where(which).orderBy(LETTER.ID.desc()).limit(ON_A_PAGE + 1).fetch();
    return new LetterList(
        filter,
        counts(sql),
        rows.stream().limit(ON_A_PAGE).map(row -> LetterLine.of(row, writing, carriers)).toList(),
        rows.size() > ON_A_PAGE);
  }

  private static Map<State, Integer> counts(DSLContext sql) {
    var counts = new EnumMap<State, Integer>(State.class);
    sql.select(LETTER.STATE, DSL.count())
        .from(LETTER)
        .groupBy(LETTER.STATE)
        .forEach(row -> counts.put(State.valueOf(row.value1()), row.value2()));
    return counts;
  }

  int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// The address of the next page.
  String older() {
    return "?"
        + filter.map(state -> "etat=" + state.slug() + "&").orElse("")
        + "avant="
        + lines.getLast().id();
  }
}
