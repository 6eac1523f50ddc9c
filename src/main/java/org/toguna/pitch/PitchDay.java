package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_DAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.PitchDayRecord;

/// A contest's day of presentations: its terms, how far its draw is, who presents.
public record PitchDay(
    UUID contest, EditionId edition, Terms terms, Optional<Closed> closed, List<Team> teams) {
  private static final Duration LONGEST = Duration.ofHours(24);

  /// What is fixed when the list is closed.
  public record Terms(Mode mode, Instant starts, Lengths lengths, Late late) {}

  /// How long each team speaks, is asked, and is waited for.
  public record Lengths(Duration pitch, Duration questions, Duration grace) {
    Duration each() {
      return pitch.plus(questions);
    }
  }

  /// The list as it was closed, where the seed was said to come from, and for a day at the stands
  /// the hash of who begins where.
  public record Closed(
      String fingerprint, String source, Optional<String> rotation, Mark at, Optional<Seed> seed) {}

  /// A moment, and where the public journal holds it.
  public record Mark(Instant at, long entry) {}

  public record Seed(String text, Mark at) {}

  public static Optional<PitchDay> find(DSLContext sql, UUID contest) {
    return sql.fetchOptional(PITCH_DAY, PITCH_DAY.CONTEST_ID.eq(contest))
        .map(row -> of(row, Team.of(sql, contest)));
  }

  private static PitchDay of(PitchDayRecord row, List<Team> teams) {
    var lengths =
        new Lengths(
            Duration.ofSeconds(row.getPitchSeconds()),
            Duration.ofSeconds(row.getQuestionSeconds()),
            Duration.ofSeconds(row.getGraceSeconds()));
    return new PitchDay(
        row.getContestId(),
        row.getEditionId(),
        new Terms(
            Mode.valueOf(row.getMode()), row.getStartsAt(), lengths, Late.valueOf(row.getLate())),
        row.getClosed() ? Optional.of(closed(row)) : Optional.empty(),
        teams);
  }

  private static Closed closed(PitchDayRecord row) {
    Optional<Seed> seed =
        Optional.ofNullable(row.getSeed())
            .map(text -> new Seed(text, new Mark(row.getDrawnAt(), row.getDrawnLogIndex())));
    return new Closed(
        row.getFingerprint(),
        row.getSource(),
        Optional.ofNullable(row.getRotation()),
        new Mark(row.getClosedAt(), row.getClosedLogIndex()),
        seed);
  }

  /// The list to draw from, one entry a team.
  List<String> pool() {
    return teams.stream().map(Team::entry).toList();
  }

  /// The teams as they were drawn; none before the draw.
  public List<Team> drawn() {
    return teams.stream()
        .filter(team -> team.position().isPresent())
        .sorted(Comparator.comparing(team -> team.position().orElseThrow()))
        .toList();
  }

  public boolean isAtTheStands() {
    return terms.mode() == Mode.STANDS;
  }

  /// Whether marks of this day wait to be sealed until it is over. One that nobody conducts to its
  /// end holds them up for a day only.
  public boolean holdsSeals(Instant now) {
    return seed().isPresent() && now.isBefore(terms.starts().plus(LONGEST));
  }

  public Optional<Seed> seed() {
    return closed.flatMap(Closed::seed);
  }

  /// « 3 min », « 2 min 30 s », « 45 s »: the same in every language we write.
  public static String told(Duration length) {
    long minutes = length.toMinutes();
    int seconds = length.toSecondsPart();
    var rest = seconds == 0 && minutes > 0 ? "" : seconds + "\u00a0s";
    return minutes == 0 ? rest : (minutes + "\u00a0min " + rest).strip();
  }
}
