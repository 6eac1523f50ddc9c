package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_TEAM;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// A team that presents itself.
///
/// @param stand the label of its stand; empty where it has none
/// @param position its place in the order drawn; nothing before the draw
public record Team(
    int number,
    Optional<UUID> application,
    String name,
    String country,
    String stand,
    Optional<Integer> position) {

  /// A contest's in the order of their numbers, which is that of the draw's pool.
  static List<Team> of(DSLContext sql, UUID contest) {
    return sql.selectFrom(PITCH_TEAM)
        .where(PITCH_TEAM.CONTEST_ID.eq(contest))
        .orderBy(PITCH_TEAM.NUMBER)
        .fetch(row ->
            new Team(
                row.getNumber(),
                Optional.ofNullable(row.getApplicationId()),
                row.getName(),
                row.getCountry(),
                row.getStand(),
                Optional.ofNullable(row.getPosition())));
  }

  /// Its line in the pool: numbered, so that two of one name are two.
  String entry() {
    return number + " " + name.replaceAll("\\s+", " ");
  }
}
