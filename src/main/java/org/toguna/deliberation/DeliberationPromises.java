package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_AWARD;
import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_MINUTES;
import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_PAIR;
import static org.toguna.tables.Tables.DELIBERATION_PRESENCE;
import static org.toguna.tables.Tables.DELIBERATION_RANKING;
import static org.toguna.tables.Tables.DELIBERATION_RETAINED;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.calibration.RankingBundle;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.print.PdfSigner;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;

/// What must hold of sittings, votes and what is published of them.
@Configuration(proxyBeanMethods = false)
class DeliberationPromises {

  @Bean
  Invariant minutesAreAsTheyWereSigned(PublicLog log) {
    return Invariant.told(
        "Minutes are byte for byte what was signed and what the public journal holds",
        sql ->
            sql.selectFrom(DELIBERATION_MINUTES).fetch().stream()
                .filter(row ->
                    !Minutes.sha256(row.getPdf()).equals(row.getSha256())
                        || !PdfSigner.holds(row.getPdf())
                        || !log.holds(sql, row.getLogIndex(), Kind.DECISION, row.getSha256()))
                .map(row -> "minutes of sitting " + row.getSittingId())
                .toList());
  }

  @Bean
  Invariant resultsAreAsTheyWerePublished(PublicLog log) {
    return Invariant.told(
        "Results are word for word what their hash in the public journal says",
        sql ->
            sql
                .selectFrom(DELIBERATION_MATTER)
                .where(DELIBERATION_MATTER.PUBLISHED)
                .fetch()
                .stream()
                .filter(row ->
                    !Proclamation.sha256(row.getContent()).equals(row.getSha256())
                        || !Proclamation.read(row.getContent()).text().equals(row.getContent())
                        || !log.holds(sql, row.getLogIndex(), Kind.PUBLICATION, row.getSha256()))
                .map(row -> row.getContestId() + " " + row.getMatter())
                .toList());
  }

  @Bean
  Invariant rankingsAreAsTheyWerePublished(PublicLog log) {
    return Invariant.told(
        "Published rankings are byte for byte what the public journal holds, and agree when redone",
        sql ->
            sql.selectFrom(DELIBERATION_RANKING).fetch().stream()
                .filter(row ->
                    !Minutes.sha256(row.getArchive()).equals(row.getSha256())
                        || !(RankingBundle.read(row.getArchive(), "ranking").recompute()
                            instanceof RankingBundle.Recomputed.Agrees)
                        || !log.holds(sql, row.getLogIndex(), Kind.PUBLICATION, row.getSha256()))
                .map(row -> row.getContestId() + " " + row.getRound())
                .toList());
  }

  @Bean
  Invariant motionsAreCountedRight() {
    return Invariant.told(
        "A motion’s count is that of its voices, and its result that of the count",
        sql ->
            Sitting.read(sql, DSL.noCondition()).stream()
                .flatMap(sitting ->
                    Motion.of(sql, sitting.id()).stream()
                        .filter(motion -> isWrong(sql, sitting, motion)))
                .map(motion -> "motion " + motion.id())
                .toList());
  }

  private static boolean isWrong(DSLContext sql, Sitting sitting, Motion motion) {
    var state = motion.course().state();
    if (state != MotionState.CARRIED && state != MotionState.REJECTED) {
      return false;
    }
    var count = Count.of(motion.places());
    boolean casting =
        sitting.rules().casting()
            && Member.of(sql, sitting.id()).stream()
                .filter(Member::chair)
                .flatMap(member -> motion.place(member.number()).stream())
                .anyMatch(place -> place.vote().filter(Vote.FOR::equals).isPresent());
    boolean carries = sitting.rules().majority().carries(count, casting);
    return !count.equals(motion.course().count())
        || count.present() < sitting.rules().quorum()
        || carries != (state == MotionState.CARRIED);
  }

  @Bean
  Invariant voicesAreOfThoseWhoWereThere() {
    return Invariant.of(
        "Whoever voted was in the room when the vote was closed",
        sql ->
            sql.select(DELIBERATION_VOICE.MOTION_ID)
                .from(DELIBERATION_VOICE)
                .join(DELIBERATION_MOTION)
                .on(DELIBERATION_MOTION.ID.eq(DELIBERATION_VOICE.MOTION_ID))
                .where(DELIBERATION_VOICE.VOICE.isNotNull())
                .and(DELIBERATION_MOTION.CLOSED_AT.isNotNull())
                .andNotExists(
                    DSL.selectOne()
                        .from(DELIBERATION_PRESENCE)
                        .where(DELIBERATION_PRESENCE.SITTING_ID.eq(DELIBERATION_VOICE.SITTING_ID))
                        .and(DELIBERATION_PRESENCE.MEMBER.eq(DELIBERATION_VOICE.MEMBER))
                        .and(DELIBERATION_PRESENCE.ARRIVED_AT.le(DELIBERATION_MOTION.CLOSED_AT))
                        .and(
                            DELIBERATION_PRESENCE
                                .LEFT_AT
                                .isNull()
                                .or(
                                    DELIBERATION_PRESENCE.LEFT_AT.ge(
                                        DELIBERATION_MOTION.CLOSED_AT)))));
  }

  @Bean
  Invariant nobodyVotesInConflict() {
    return Invariant.of(
        "Nobody voted about a dossier it was kept from",
        sql ->
            sql.select(DELIBERATION_VOICE.MOTION_ID)
                .from(DELIBERATION_VOICE)
                .join(DELIBERATION_MOTION)
                .on(DELIBERATION_MOTION.ID.eq(DELIBERATION_VOICE.MOTION_ID))
                .join(DELIBERATION_PAIR)
                .on(DELIBERATION_PAIR.SITTING_ID.eq(DELIBERATION_VOICE.SITTING_ID))
                .and(DELIBERATION_PAIR.MEMBER.eq(DELIBERATION_VOICE.MEMBER))
                .and(DELIBERATION_PAIR.APPLICATION_ID.eq(DELIBERATION_MOTION.APPLICATION_ID))
                .where(DELIBERATION_VOICE.VOICE.isNotNull())
                .and(DELIBERATION_PAIR.BARRED_AT.lt(DELIBERATION_VOICE.SAID_AT)));
  }

  @Bean
  Invariant decisionsComeFromMotions() {
    return Invariant.of(
        "What is retained or given was carried by a motion about that dossier",
        sql ->
            sql.select(DELIBERATION_MOTION.ID)
                .from(DELIBERATION_MOTION)
                .where(
                    DELIBERATION_MOTION.ID.in(
                        DSL.select(DELIBERATION_RETAINED.MOTION_ID)
                            .from(DELIBERATION_RETAINED)
                            .union(
                                DSL.select(DELIBERATION_AWARD.MOTION_ID).from(DELIBERATION_AWARD))))
                .and(
                    DELIBERATION_MOTION
                        .STATE
                        .ne(MotionState.CARRIED.name())
                        .or(DELIBERATION_MOTION.KIND.notIn("RETAIN", "AWARD"))));
  }
}
