package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_RANKING;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.calibration.RankingBundle;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;
import org.toguna.scoring.Telling;

/// Publishes the rankings that decisions rest on, after the decisions: with them anybody works the
/// ranking out again and need not believe us.
@Component
class Rankings {
  private final Telling telling;
  private final PublicLog log;
  private final Clock clock;

  Rankings(Telling telling, PublicLog log, Clock clock) {
    this.telling = telling;
    this.log = log;
    this.clock = clock;
  }

  /// Those of a published matter that may be published and are not yet; none where a juror would be
  /// told apart by its marks.
  Map<Round, RankingBundle> open(DSLContext sql, Call call, Matter matter) {
    var open = new EnumMap<Round, RankingBundle>(Round.class);
    if (Published.find(sql, call.id(), matter).isPresent()) {
      var published = published(sql, call, matter);
      matter.rounds().stream()
          .filter(round -> !published.contains(round))
          .forEach(round -> ranking(sql, call, round).ifPresent(one -> open.put(round, one)));
    }
    return open;
  }

  private Optional<RankingBundle> ranking(DSLContext sql, Call call, Round round) {
    return telling.ranking(sql, call.id(), call.slug(), round);
  }

  private static List<Round> published(DSLContext sql, Call call, Matter matter) {
    return PublishedRanking.of(sql, call.id(), matter).stream()
        .map(PublishedRanking::round)
        .toList();
  }

  /// Publishes what [#open] read: a ranking takes a while to work out, and a unit must not wait for
  /// it. False if there is none to publish any more.
  boolean publish(Unit unit, Call call, Matter matter, Map<Round, RankingBundle> read) {
    var open = new EnumMap<Round, RankingBundle>(Round.class);
    open.putAll(read);
    open.keySet().removeAll(published(unit.sql(), call, matter));
    open.forEach((round, ranking) -> {
      var archive = ranking.bytes();
      var entry = log.append(unit, Kind.PUBLICATION, Minutes.digest(archive));
      unit.sql()
          .insertInto(DELIBERATION_RANKING)
          .set(DELIBERATION_RANKING.CONTEST_ID, call.id())
          .set(DELIBERATION_RANKING.MATTER, matter.name())
          .set(DELIBERATION_RANKING.ROUND, round.name())
          .set(DELIBERATION_RANKING.ARCHIVE, archive)
          .set(DELIBERATION_RANKING.SHA256, Minutes.sha256(archive))
          .set(DELIBERATION_RANKING.LOG_INDEX, entry.index())
          .set(DELIBERATION_RANKING.PUBLISHED_AT, clock.instant())
          .execute();
    });
    if (!open.isEmpty()) {
      log.sign(unit);
      PageCache.drop(unit, Proclaiming.TOPIC);
    }
    return !open.isEmpty();
  }
}
