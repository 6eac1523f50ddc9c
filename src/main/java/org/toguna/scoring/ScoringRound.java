package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_ROUND;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.contest.Round;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.ScoringRoundRecord;

/// A round that was opened for scoring, with the rule that was fixed then.
record ScoringRound(Key key, EditionId edition, Rule rule, Grid grid, Mark mark) {

  /// Which round of which contest.
  record Key(UUID contest, Round round) {
    Condition row() {
      return SCORING_ROUND.CONTEST_ID.eq(contest).and(SCORING_ROUND.ROUND.eq(round.name()));
    }

    /// It takes marks: for the statements that write them.
    Condition open() {
      return DSL.exists(
          DSL.selectOne().from(SCORING_ROUND).where(row()).and(SCORING_ROUND.CLOSED_AT.isNull()));
    }
  }

  /// What was decided before anybody scored.
  ///
  /// @param top of how many first ones the chances speak
  /// @param others whether a juror reads the others of a dossier once its own sheet is sealed
  /// @param deck whether the presentation is handed out with the texts
  record Rule(Ranking ranking, int top, boolean others, boolean deck) {}

  /// The rule's hash and its entry in the public journal, the rule book it stands on, and when.
  record Mark(String sha256, long entry, Book book, Instant opened, Optional<Instant> closed) {}

  record Book(int version, String sha256) {}

  static Optional<Round> round(String slug) {
    return Stream.of(Round.values()).filter(round -> round.slug().equals(slug)).findFirst();
  }

  static Optional<ScoringRound> find(DSLContext sql, UUID contest, String slug) {
    return round(slug)
        .flatMap(round ->
            sql.fetchOptional(SCORING_ROUND, new Key(contest, round).row()).map(ScoringRound::of));
  }

  /// A contest's, in the order in which rounds are held.
  static List<ScoringRound> in(DSLContext sql, UUID contest) {
    return sql.fetch(SCORING_ROUND, SCORING_ROUND.CONTEST_ID.eq(contest)).stream()
        .map(ScoringRound::of)
        .sorted(java.util.Comparator.comparing(one -> one.key().round()))
        .toList();
  }

  static List<ScoringRound> all(DSLContext sql) {
    return sql.selectFrom(SCORING_ROUND).fetch(ScoringRound::of);
  }

  private static ScoringRound of(ScoringRoundRecord row) {
    var round = Round.valueOf(row.getRound().toUpperCase(Locale.ROOT));
    return new ScoringRound(
        new Key(row.getContestId(), round),
        row.getEditionId(),
        new Rule(Ranking.valueOf(row.getRanking()), row.getTop(), row.getOthers(), row.getDeck()),
        Grid.ofJson(row.getGridJson(), round),
        new Mark(
            HexFormat.of().formatHex(row.getDigest()),
            row.getLogIndex(),
            new Book(row.getBookVersion(), row.getBookSha256()),
            row.getOpenedAt(),
            Optional.ofNullable(row.getClosedAt())));
  }

  boolean isOpen() {
    return mark.closed().isEmpty();
  }

  /// Whether the jury sees whose dossier it is: whoever stands before it cannot be hidden from it.
  boolean named() {
    return key.round() != Round.SHORTLIST;
  }

  /// To the second, such as `2026-01-12T09:30:00Z`.
  static String utc(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
