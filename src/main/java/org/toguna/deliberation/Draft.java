package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_AWARD;
import static org.toguna.tables.Tables.DELIBERATION_RETAINED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Prize;
import org.toguna.edition.Edition;

/// What would be published of a matter now, and what stands in its way, as keys of sentences.
///
/// @param winners who is told what it won, by dossier: the slugs of prizes, none where it is
///   retained
record Draft(
    Edition edition,
    Call call,
    Proclamation proclamation,
    List<String> gaps,
    Map<UUID, List<String>> winners) {

  Matter matter() {
    return proclamation.head().matter();
  }

  static Draft of(DSLContext sql, Edition edition, Call call, Matter matter, Instant now) {
    var sittings = Sitting.of(sql, call.id(), matter);
    var standing =
        sittings.stream()
            .flatMap(sitting -> Motion.of(sql, sitting.id()).stream())
            .collect(Collectors.toMap(Motion::id, one -> one));
    var winners = new HashMap<UUID, List<String>>();
    var decisions =
        matter == Matter.SHORTLIST
            ? retained(sql, call, standing, winners)
            : awards(sql, call, standing, winners);
    var minutes =
        sittings.stream()
            .flatMap(sitting ->
                Minutes.find(sql, sitting.id()).stream()
                    .map(one -> new Proclamation.Sat(sitting.number(), one.sha256(), one.entry())))
            .toList();
    var head =
        new Proclamation.Head(
            call.slug() + " " + call.id(), matter, now, call.version() + " " + call.sha256());
    return new Draft(
        edition,
        call,
        new Proclamation(head, minutes, decisions),
        gaps(call, matter, sittings, new Made(minutes.size(), decisions)),
        winners);
  }

  private static List<Decided> retained(
      DSLContext sql, Call call, Map<UUID, Motion> motions, Map<UUID, List<String>> winners) {
    var ids =
        sql.select(DELIBERATION_RETAINED.MOTION_ID)
            .from(DELIBERATION_RETAINED)
            .where(DELIBERATION_RETAINED.CONTEST_ID.eq(call.id()))
            .and(DELIBERATION_RETAINED.APPLICATION_ID.isNotNull())
            .fetch(DELIBERATION_RETAINED.MOTION_ID);
    var decided = new ArrayList<Decided>();
    ids.stream()
        .flatMap(id -> Optional.ofNullable(motions.get(id)).stream())
        .sorted(Comparator.comparing(motion -> motion.about().dossier()))
        .forEach(motion -> {
          winners.put(motion.about().application().orElseThrow(), List.of());
          decided.add(Decided.retained(winner(sql, motion), motion.texts().reason()));
        });
    return decided;
  }

  private static Decided.Winner winner(DSLContext sql, Motion motion) {
    var about = motion.about();
    var dossier = HandedIn.among(sql, about.application().stream().toList()).stream().findFirst();
    return new Decided.Winner(
        about.dossier(),
        about.name(),
        dossier.map(HandedIn::categories).orElse(List.of()),
        dossier.map(HandedIn::country).orElse(""));
  }

  private static List<Decided> awards(
      DSLContext sql, Call call, Map<UUID, Motion> motions, Map<UUID, List<String>> winners) {
    var given =
        sql.selectFrom(DELIBERATION_AWARD)
            .where(DELIBERATION_AWARD.CONTEST_ID.eq(call.id()))
            .and(DELIBERATION_AWARD.APPLICATION_ID.isNotNull())
            .orderBy(DELIBERATION_AWARD.PLACE)
            .fetch();
    var withheld = withheld(sql, call, motions);
    var decided = new ArrayList<Decided>();
    for (Prize prize : call.prizes()) {
      given.stream()
          .filter(row -> row.getPrize().equals(prize.slug()))
          .forEach(row -> {
            var motion = motions.get(row.getMotionId());
            if (motion != null) {
              decided.add(award(sql, prize, motion, row.getShared()));
              winners
                  .computeIfAbsent(row.getApplicationId(), _ -> new ArrayList<>())
                  .add(prize.slug());
            }
          });
      Optional.ofNullable(withheld.get(prize.slug()))
          .ifPresent(reason -> decided.add(Decided.withheld(prize.slug(), prize.amount(), reason)));
    }
    return decided;
  }

  private static Decided award(DSLContext sql, Prize prize, Motion motion, boolean shared) {
    return new Decided(
        0,
        prize.slug(),
        prize.amount(),
        shared,
        winner(sql, motion),
        motion.texts().decider(),
        motion.texts().reason());
  }

  /// Why prizes are not given, by their slugs: what the last motion that was carried says.
  private static Map<String, String> withheld(
      DSLContext sql, Call call, Map<UUID, Motion> motions) {
    var slugs = Prizes.withheld(sql, call.id());
    var reasons = new HashMap<String, String>();
    motions.values().stream()
        .filter(one -> one.isCarried() && one.about().kind() == MotionKind.WITHHOLD)
        .filter(one -> slugs.contains(one.about().prize()))
        .sorted(Comparator.comparing(one -> one.course().opened()))
        .forEach(one -> reasons.put(one.about().prize(), one.texts().reason()));
    return reasons;
  }

  private record Made(int minutes, List<Decided> decisions) {}

  private static List<String> gaps(Call call, Matter matter, List<Sitting> sittings, Made made) {
    var gaps = new ArrayList<String>();
    if (sittings.isEmpty()) {
      gaps.add("deliberation.gap.none");
    }
    if (sittings.stream().anyMatch(one -> !one.isClosed())) {
      gaps.add("deliberation.gap.sitting");
    } else if (made.minutes() < sittings.size()) {
      gaps.add("deliberation.gap.minutes");
    }
    var told = made.decisions().stream().map(Decided::prize).collect(Collectors.toSet());
    if (matter == Matter.SHORTLIST && made.decisions().isEmpty()) {
      gaps.add("deliberation.gap.nothing");
    }
    if (matter == Matter.AWARDS
        && call.prizes().stream().anyMatch(prize -> !told.contains(prize.slug()))) {
      gaps.add("deliberation.gap.prizes");
    }
    return gaps;
  }
}
