package org.toguna.deliberation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Prize;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.scoring.Ranked;
import org.toguna.vote.PublicShares;

/// What the demonstration’s juries decided of example dossiers whose first round is closed: the
/// shortlist by the ranks, then a prize of each category to the best of it and the public’s to whom
/// it chose, both published. Each made once.
@Component
public class SampleSittings {
  private static final int PLACES = 6;

  private final Db db;
  private final SampleRoom room;
  private final Keys keys;
  private final Texts texts;

  SampleSittings(Db db, SampleRoom room, Keys keys, Texts texts) {
    this.db = db;
    this.room = room;
    this.keys = keys;
    this.texts = texts;
  }

  /// The shortlist.
  public void retain(Edition edition) {
    sit(edition, Matter.SHORTLIST, this::shortlist);
  }

  /// The prizes, to whom stands on the published shortlist.
  public void award(Edition edition) {
    sit(edition, Matter.AWARDS, this::awards);
  }

  private void sit(
      Edition edition,
      Matter matter,
      BiFunction<DSLContext, Call, List<SampleRoom.Motioned>> motions) {
    db.read(sql ->
            Call.all(sql, edition.id()).stream().filter(call -> waits(sql, call, matter)).toList())
        .forEach(
            call -> room.sit(db, edition, call, matter, db.read(sql -> motions.apply(sql, call))));
  }

  private boolean waits(DSLContext sql, Call call, Matter matter) {
    return call.example()
        && Sitting.of(sql, call.id(), matter).isEmpty()
        && !ranks(sql, call).isEmpty();
  }

  private Map<UUID, Ranked> ranks(DSLContext sql, Call call) {
    return Ranked.of(sql, keys, call.id(), Round.SHORTLIST, Set.of());
  }

  /// The best first.
  private List<HandedIn> ranked(DSLContext sql, Call call) {
    var order = List.copyOf(ranks(sql, call).keySet());
    return HandedIn.among(sql, order).stream()
        .sorted((one, other) -> Integer.compare(order.indexOf(one.id()), order.indexOf(other.id())))
        .toList();
  }

  private List<SampleRoom.Motioned> shortlist(DSLContext sql, Call call) {
    return ranked(sql, call).stream()
        .limit(PLACES)
        .map(one -> motioned(about(MotionKind.RETAIN, Optional.of(one), ""), "retained", ""))
        .toList();
  }

  private List<SampleRoom.Motioned> awards(DSLContext sql, Call call) {
    var retained = Set.copyOf(Outcomes.retained(sql, call.id()));
    var best = ranked(sql, call).stream().filter(one -> retained.contains(one.id())).toList();
    var voted = PublicShares.of(sql, call.id());
    var motions = new ArrayList<SampleRoom.Motioned>();
    for (Prize prize : call.prizes()) {
      var winner = prize.genre() == Prize.Genre.PUBLIC ? most(voted, best) : winner(prize, best);
      var kind = winner.isPresent() ? MotionKind.AWARD : MotionKind.WITHHOLD;
      var reason = reason(prize, winner.isPresent());
      motions.add(
          motioned(
              about(kind, winner, prize.slug()), reason, winner.isEmpty() ? "" : prize.partner()));
    }
    return motions;
  }

  private static String reason(Prize prize, boolean given) {
    if (!given) {
      return "withheld";
    }
    return prize.genre() == Prize.Genre.PUBLIC ? "public" : "awarded";
  }

  /// Whom the public chose; nobody before the count.
  private static Optional<HandedIn> most(Map<UUID, Integer> shares, List<HandedIn> best) {
    return best.stream()
        .filter(one -> shares.containsKey(one.id()))
        .max(Comparator.comparing(one -> shares.getOrDefault(one.id(), 0)));
  }

  private static Optional<HandedIn> winner(Prize prize, List<HandedIn> best) {
    return switch (prize.genre()) {
      case RANKED ->
          best.stream()
              .filter(
                  one -> prize.category().isEmpty() || one.categories().contains(prize.category()))
              .skip(prize.rank() - 1L)
              .findFirst();
      case PARTNER -> best.stream().findFirst();
      case WOMEN, PUBLIC -> Optional.empty();
    };
  }

  private static Motion.About about(MotionKind kind, Optional<HandedIn> one, String prize) {
    return new Motion.About(
        kind,
        one.map(HandedIn::id),
        one.map(HandedIn::shownNumber).orElse(""),
        one.map(HandedIn::name).orElse(""),
        prize,
        Optional.empty());
  }

  private SampleRoom.Motioned motioned(Motion.About about, String reason, String decider) {
    return new SampleRoom.Motioned(
        about, texts.say(Lang.FR, "deliberation.sample." + reason), decider);
  }
}
