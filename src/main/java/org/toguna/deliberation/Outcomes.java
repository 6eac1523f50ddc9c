package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_AWARD;
import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_RETAINED;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.toguna.contest.Call;
import org.toguna.contest.Prize;
import org.toguna.edition.EditionId;
import org.toguna.eligibility.Eligible;

/// What juries decided, once it is published: before, nobody is told.
public final class Outcomes {
  private Outcomes() {}

  /// The dossiers of a contest's published shortlist, in the order of their numbers; none before it
  /// is published. What was erased since is not among them.
  public static List<UUID> retained(DSLContext sql, UUID contest) {
    return retained(sql, contest, DSL.noCondition());
  }

  /// Those of them that still go on: one that was withdrawn since, or found not eligible after all,
  /// does not.
  public static List<UUID> goingOn(DSLContext sql, UUID contest) {
    return retained(sql, contest, Eligible.holds(DELIBERATION_RETAINED.APPLICATION_ID));
  }

  private static List<UUID> retained(DSLContext sql, UUID contest, Condition more) {
    return sql.select(DELIBERATION_RETAINED.APPLICATION_ID)
        .from(DELIBERATION_RETAINED)
        .join(DELIBERATION_MOTION)
        .on(DELIBERATION_MOTION.ID.eq(DELIBERATION_RETAINED.MOTION_ID))
        .where(DELIBERATION_RETAINED.CONTEST_ID.eq(contest))
        .and(DELIBERATION_RETAINED.PUBLISHED)
        .and(DELIBERATION_RETAINED.APPLICATION_ID.isNotNull())
        .and(more)
        .orderBy(DELIBERATION_MOTION.DOSSIER)
        .fetch(DELIBERATION_RETAINED.APPLICATION_ID);
  }

  /// The prizes of a contest that were given, in the organiser's order of prizes; none before they
  /// are published. What was erased since is not among them.
  public static List<Awarded> awarded(DSLContext sql, UUID contest) {
    var rows =
        sql.select(DELIBERATION_AWARD.fields())
            .select(DELIBERATION_MOTION.REASON)
            .select(DELIBERATION_MATTER.PUBLISHED_AT, DELIBERATION_MATTER.EDITION_ID)
            .from(DELIBERATION_AWARD)
            .join(DELIBERATION_MOTION)
            .on(DELIBERATION_MOTION.ID.eq(DELIBERATION_AWARD.MOTION_ID))
            .join(DELIBERATION_MATTER)
            .on(DELIBERATION_MATTER.CONTEST_ID.eq(DELIBERATION_AWARD.CONTEST_ID))
            .and(DELIBERATION_MATTER.MATTER.eq(DELIBERATION_AWARD.MATTER))
            .where(DELIBERATION_AWARD.CONTEST_ID.eq(contest))
            .and(DELIBERATION_AWARD.PUBLISHED)
            .and(DELIBERATION_AWARD.APPLICATION_ID.isNotNull())
            .orderBy(DELIBERATION_AWARD.PLACE)
            .fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    var prizes = prizes(sql, rows.getFirst().get(DELIBERATION_MATTER.EDITION_ID), contest);
    var places =
        IntStream.range(0, prizes.size())
            .boxed()
            .collect(Collectors.toMap(place -> prizes.get(place).slug(), place -> place));
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> place(places, row)))
        .map(row -> awarded(row, prizes))
        .toList();
  }

  /// What one dossier of a contest won; empty before that is published.
  public static List<Awarded> won(DSLContext sql, UUID contest, UUID application) {
    return awarded(sql, contest).stream()
        .filter(one -> one.application().equals(application))
        .toList();
  }

  private static List<Prize> prizes(DSLContext sql, EditionId edition, UUID contest) {
    return Call.find(sql, edition, contest).map(Call::prizes).orElse(List.of());
  }

  private static int place(Map<String, Integer> places, Record row) {
    return places.getOrDefault(row.get(DELIBERATION_AWARD.PRIZE), Integer.MAX_VALUE);
  }

  private static Awarded awarded(Record row, List<Prize> prizes) {
    var slug = row.get(DELIBERATION_AWARD.PRIZE);
    return new Awarded(
        row.get(DELIBERATION_AWARD.CONTEST_ID),
        slug,
        prizes.stream()
            .filter(one -> one.slug().equals(slug))
            .mapToInt(Prize::rank)
            .findFirst()
            .orElse(1),
        row.get(DELIBERATION_AWARD.SHARED),
        row.get(DELIBERATION_AWARD.APPLICATION_ID),
        row.get(DELIBERATION_MOTION.REASON),
        row.get(DELIBERATION_MATTER.PUBLISHED_AT));
  }

  /// When a matter of a contest was published, if it was.
  public static Optional<Instant> publishedAt(DSLContext sql, UUID contest, Matter matter) {
    return sql.select(DELIBERATION_MATTER.PUBLISHED_AT)
        .from(DELIBERATION_MATTER)
        .where(is(contest, matter))
        .and(DELIBERATION_MATTER.PUBLISHED)
        .fetchOptional(DELIBERATION_MATTER.PUBLISHED_AT);
  }

  static Condition is(UUID contest, Matter matter) {
    return DELIBERATION_MATTER
        .CONTEST_ID
        .eq(contest)
        .and(DELIBERATION_MATTER.MATTER.eq(matter.name()));
  }
}
