package org.toguna.vote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.checkin.Entries;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.contest.Prize;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.people.Persons;

/// The public’s vote of the demonstration, in the example contests that have a prize for it: opened
/// the day before the edition, with ballots of made-up visitors whose badges came in, and once its
/// hour is over closed, what is odd decided, and counted. Made once.
@Component
public class SampleVote {
  private static final int WEIGHT = 40;
  private static final int LONGEST_LINE = 200;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private final Db db;
  private final Persons persons;
  private final Written written;
  private final Texts texts;
  private final Clock clock;

  SampleVote(Db db, Persons persons, Written written, Texts texts, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.written = written;
    this.texts = texts;
    this.clock = clock;
  }

  /// Where votes are written down, and the keys that seal them.
  @Component("sampleVoteWritten")
  record Written(PublicLog log, Journal journal, Keys keys) {}

  private record Sample(Edition edition, Call call, Poll.Terms terms) {
    static Sample of(Edition edition, Call call) {
      var period = edition.period();
      var terms =
          new Poll.Terms(
              at(edition, period.from(), MORNING), at(edition, period.to(), NOON), WEIGHT, WEIGHT);
      return new Sample(edition, call, terms);
    }

    private static Instant at(Edition edition, LocalDate day, LocalTime hour) {
      return day.atTime(hour).atZone(edition.period().zone()).toInstant();
    }
  }

  /// Holds the votes there are people for.
  ///
  /// @param shortlist the dossiers of a contest that may be chosen
  public void make(Edition edition, Function<UUID, List<UUID>> shortlist) {
    var calls =
        db.read(
            sql -> Call.all(sql, edition.id()).stream().filter(call -> waits(sql, call)).toList());
    for (Call call : calls) {
      var chosen = shortlist.apply(call.id());
      db.run(unit -> {
        var dossiers =
            HandedIn.among(unit.sql(), chosen).stream()
                .sorted(Comparator.comparing(HandedIn::name))
                .toList();
        if (dossiers.size() >= Polls.FEWEST) {
          make(unit, Sample.of(edition, call), dossiers);
        }
      });
    }
  }

  private static boolean waits(DSLContext sql, Call call) {
    return call.example()
        && call.prizes().stream().anyMatch(prize -> prize.genre() == Prize.Genre.PUBLIC)
        && Poll.find(sql, call.id()).isEmpty();
  }

  private void make(Unit unit, Sample sample, List<HandedIn> dossiers) {
    var contest = sample.call().id();
    var terms = sample.terms();
    var polls = new Polls(written.log(), at(terms.opens().minus(Duration.ofHours(15))));
    polls.write(unit, sample.edition().id(), contest, terms);
    for (int i = 0; i < dossiers.size(); i++) {
      var dossier = dossiers.get(i);
      var chosen = new Polls.Chosen(i + 1, called(dossier), Optional.of(dossier.id()));
      polls.choose(unit, contest, Optional.empty(), chosen);
    }
    var title = ContestTitle.find(unit.sql(), sample.edition().id(), contest).orElseThrow();
    if (polls.open(unit, title, Poll.find(unit.sql(), contest).orElseThrow())) {
      cast(unit, sample, dossiers.size());
      if (isOver(terms.closes())) {
        count(unit, sample);
      }
    }
  }

  /// At that hour, or now where it is still to come.
  private Clock at(Instant hour) {
    return Clock.fixed(isOver(hour) ? hour : clock.instant(), ZoneOffset.UTC);
  }

  private boolean isOver(Instant hour) {
    return !hour.isAfter(clock.instant());
  }

  private static Choice.Called called(HandedIn dossier) {
    var solves = dossier.texts().getOrDefault("solves", "");
    var first = solves.substring(0, solves.indexOf('.') + 1);
    var line = first.length() > LONGEST_LINE ? "" : first;
    return new Choice.Called(dossier.name(), "", dossier.country(), Words.french(line));
  }

  private void cast(Unit unit, Sample sample, int choices) {
    var edition = sample.edition();
    var issued = Badges.valid(unit.sql(), edition.id()).stream().map(Badge::id).toList();
    var ballots =
        new SampleBallots(
            issued, Entries.all(unit.sql(), edition.id()), new SplittableRandom(edition.number()));
    for (SampleBallots.Cast one : ballots.of(sample.terms(), choices)) {
      if (isOver(one.at())) {
        var name = texts.say(Lang.FR, "vote.sample.voter", one.voter());
        var person = persons.madeUp(unit, name, "public.%d@example.org".formatted(one.voter()));
        var voter = new Ballots.Voter(sample.call().id(), edition.id(), person, one.badge());
        new Ballots(written.log(), written.keys(), at(one.at())).cast(unit, voter, one.choice());
      }
    }
  }

  private void count(Unit unit, Sample sample) {
    var contest = sample.call().id();
    var closes = sample.terms().closes();
    new Closing(written.journal(), at(closes)).close(unit, Actor.COMMAND_LINE, contest);
    var counting =
        new Counting(written.log(), written.keys(), at(closes.plus(Duration.ofMinutes(50))));
    for (Flag flag : Flag.of(unit.sql(), contest)) {
      counting.decide(unit, contest, flag.number(), decided(flag));
    }
    counting.count(unit, contest);
  }

  private Flag.Decision decided(Flag flag) {
    return switch (flag.kind()) {
      case BURST, NO_ENTRY -> new Flag.Decision(Flag.Verdict.KEPT, said("kept"));
      case RUN -> new Flag.Decision(Flag.Verdict.SET_ASIDE, said("aside"));
    };
  }

  private String said(String key) {
    return texts.say(Lang.FR, "vote.sample." + key);
  }
}
