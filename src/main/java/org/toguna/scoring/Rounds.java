package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_ROUND;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;
import org.toguna.tables.tables.records.ScoringRoundRecord;

/// Opens rounds for scoring. The rule is fixed, and its hash entered into the public journal, in
/// the unit that lets the first sheet be written: nobody chooses it with scores in view.
@Component
class Rounds {
  /// The topic of the pages that show rounds.
  static final String TOPIC = "scoring";

  private final PublicLog log;
  private final Journal journal;
  private final Clock clock;

  Rounds(PublicLog log, Journal journal, Clock clock) {
    this.log = log;
    this.journal = journal;
    this.clock = clock;
  }

  /// False if the round has no grid in the rule book in force, or was opened before.
  boolean open(Unit unit, Actor actor, Opening opening) {
    var grid = Grid.of(opening.call(), opening.round());
    if (grid.criteria().isEmpty()) {
      return false;
    }
    var key = new ScoringRound.Key(opening.call().id(), opening.round());
    if (unit.sql().fetchExists(SCORING_ROUND, key.row())) {
      return false;
    }
    var book = new ScoringRound.Book(opening.call().version(), opening.call().sha256());
    var digest = RuleText.digest(RuleText.of(key, book, opening.rule(), grid));
    var entry = log.append(unit, Kind.PUBLICATION, digest);
    log.sign(unit);
    var row = row(opening, grid);
    row.setDigest(digest);
    row.setLogIndex(entry.index());
    row.setOpenedAt(clock.instant());
    unit.insert(row);
    var subject = Subject.of("contest", key.contest());
    journal.note(unit, actor, subject, "scoring-opened", null, opening.told());
    PageCache.drop(unit, TOPIC);
    return true;
  }

  /// What somebody wants to open.
  record Opening(EditionId edition, Call call, Round round, ScoringRound.Rule rule) {
    private Told told() {
      return new Told(round.name(), rule);
    }

    private record Told(String round, ScoringRound.Rule rule) {}
  }

  private static ScoringRoundRecord row(Opening opening, Grid grid) {
    var row = new ScoringRoundRecord();
    row.setContestId(opening.call().id());
    row.setRound(opening.round().name());
    row.setEditionId(opening.edition());
    row.setRanking(opening.rule().ranking().name());
    row.setTop(opening.rule().top());
    row.setOthers(opening.rule().others());
    row.setDeck(opening.rule().deck());
    row.setGridJson(grid.json());
    row.setBookVersion(opening.call().version());
    row.setBookSha256(opening.call().sha256());
    return row;
  }
}
