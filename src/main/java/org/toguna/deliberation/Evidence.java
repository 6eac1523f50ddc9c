package org.toguna.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Lang;
import org.toguna.scoring.Ranked;
import org.toguna.vote.PublicShares;

/// What stands beside a dossier while it is deliberated: a proposal with its reasons, which decides
/// nothing.
///
/// @param share of a thousand ballots of the public’s vote, for one that a choice stood for
record Evidence(HandedIn dossier, Optional<Ranked> ranked, Optional<Integer> share) {

  /// Of these dossiers, the best ranked first, as if those of `hidden` had never been scored.
  static List<Evidence> of(DSLContext sql, Keys keys, Room room, Set<UUID> hidden) {
    var contest = room.sitting().key().contest();
    var ranks =
        room.sitting().key().matter().rounds().stream()
            .map(round -> Ranked.of(sql, keys, contest, round, hidden))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(Map.of());
    var shares = PublicShares.of(sql, contest);
    return room.dossiers().stream()
        .map(one ->
            new Evidence(
                one,
                Optional.ofNullable(ranks.get(one.id())),
                Optional.ofNullable(shares.get(one.id()))))
        .sorted((one, other) -> Integer.compare(one.place(), other.place()))
        .toList();
  }

  private int place() {
    return ranked.map(Ranked::rank).filter(rank -> rank > 0).orElse(Integer.MAX_VALUE);
  }

  /// Its number and what it is called.
  String called() {
    return dossier.name() + " (" + dossier.shownNumber() + ")";
  }

  boolean isGrey() {
    return ranked.filter(Ranked::grey).isPresent();
  }

  /// The prizes whose own rule it does not meet, or may not.
  List<String> closed(Call call) {
    return call.prizes().stream()
        .filter(prize -> !dossier.mayWin(call, prize))
        .map(prize -> prize.slug())
        .toList();
  }

  /// « 41,7 » in French, « 41.7 » in English.
  static String percent(int perMille, Lang lang) {
    return Ranked.shown(java.math.BigDecimal.valueOf(perMille, 1), lang);
  }
}
