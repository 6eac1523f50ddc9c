package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION_LIKENESS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Marked;
import org.toguna.tables.tables.records.ApplicationLikenessRecord;

/// That two dossiers of one contest look alike, and what a person made of it.
record Likeness(UUID one, UUID other, Measure measure, Optional<Judged> judged) {

  /// How alike: see [Shingles]; `sameName` where their firms or projects are called the same.
  record Measure(int resemblance, int containment, boolean sameName, Instant seen) {
    /// From where on a pair is shown to a person. Texts of the same subject by different hands
    /// share hardly any run of four words.
    private static final int RESEMBLANCE = 100;

    private static final int CONTAINMENT = 200;

    static Measure of(Content one, Content other, Instant now) {
      var mine = Shingles.of(text(one));
      var theirs = Shingles.of(text(other));
      return new Measure(
          mine.resemblance(theirs),
          mine.containment(theirs),
          !Slots.plain(one.name()).isEmpty()
              && Slots.plain(one.name()).equals(Slots.plain(other.name())),
          now);
    }

    boolean striking() {
      return sameName || resemblance >= RESEMBLANCE || containment >= CONTAINMENT;
    }
  }

  enum Verdict implements Marked {
    SAME(Mark.KO),
    DIFFERENT(Mark.ON);

    private final Mark mark;

    Verdict(Mark mark) {
      this.mark = mark;
    }

    @Override
    public Mark mark() {
      return mark;
    }

    String key() {
      return "application.verdict." + name();
    }
  }

  /// What a person said, why, and when.
  record Judged(Verdict verdict, String reason, Instant at) {}

  /// What is compared: everything a dossier says in free words.
  static String text(Content content) {
    return Stream.concat(
            Stream.of(content.value(Piece.PROJECT, "solves")),
            Stream.of("problem", "solution", "model", "impact", "next")
                .map(field -> content.value(Piece.PITCH, field)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  static List<Likeness> of(DSLContext sql, List<UUID> among) {
    return sql.selectFrom(APPLICATION_LIKENESS)
        .where(APPLICATION_LIKENESS.ONE_ID.in(among))
        .and(APPLICATION_LIKENESS.OTHER_ID.in(among))
        .orderBy(
            APPLICATION_LIKENESS.CONTAINMENT.desc(),
            APPLICATION_LIKENESS.RESEMBLANCE.desc(),
            APPLICATION_LIKENESS.ONE_ID)
        .fetch(Likeness::of);
  }

  static Optional<Likeness> find(DSLContext sql, UUID one, UUID other) {
    return sql.fetchOptional(APPLICATION_LIKENESS, pair(one, other)).map(Likeness::of);
  }

  private static Condition pair(UUID one, UUID other) {
    return APPLICATION_LIKENESS.ONE_ID.eq(one).and(APPLICATION_LIKENESS.OTHER_ID.eq(other));
  }

  private static Likeness of(ApplicationLikenessRecord row) {
    return new Likeness(
        row.getOneId(),
        row.getOtherId(),
        new Measure(row.getResemblance(), row.getContainment(), row.getSameName(), row.getSeenAt()),
        Optional.ofNullable(row.getVerdict())
            .map(verdict ->
                new Judged(Verdict.valueOf(verdict), row.getReason(), row.getJudgedAt())));
  }

  /// Notes how alike two dossiers are now; what a person said of them stays.
  static void note(Unit unit, UUID one, UUID other, Measure measure) {
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    var row = new ApplicationLikenessRecord();
    row.setResemblance(measure.resemblance());
    row.setContainment(measure.containment());
    row.setSameName(measure.sameName());
    row.setSeenAt(measure.seen());
    var fresh = row.copy();
    fresh.setOneId(inOrder ? one : other);
    fresh.setOtherId(inOrder ? other : one);
    fresh.setReason("");
    unit.sql()
        .insertInto(APPLICATION_LIKENESS)
        .set(fresh)
        .onConflict(APPLICATION_LIKENESS.ONE_ID, APPLICATION_LIKENESS.OTHER_ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  /// Forgets that a dossier looks like others, where nobody has judged it and it does no longer.
  static void forget(Unit unit, UUID application, List<UUID> still) {
    unit.sql()
        .deleteFrom(APPLICATION_LIKENESS)
        .where(APPLICATION_LIKENESS.VERDICT.isNull())
        .and(
            APPLICATION_LIKENESS
                .ONE_ID
                .eq(application)
                .and(APPLICATION_LIKENESS.OTHER_ID.notIn(still))
                .or(
                    APPLICATION_LIKENESS
                        .OTHER_ID
                        .eq(application)
                        .and(APPLICATION_LIKENESS.ONE_ID.notIn(still))))
        .execute();
  }

  /// False if the pair is no longer there.
  static boolean judge(Unit unit, UUID one, UUID other, Judged judged) {
    return unit.sql()
            .update(APPLICATION_LIKENESS)
            .set(APPLICATION_LIKENESS.VERDICT, judged.verdict().name())
            .set(APPLICATION_LIKENESS.REASON, judged.reason())
            .set(APPLICATION_LIKENESS.JUDGED_AT, judged.at())
            .where(pair(one, other))
            .execute()
        == 1;
  }
}
