package org.toguna.pitch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.PublicLog;

/// The day of presentations of the demonstration, on the second day of the edition: list closed and
/// order drawn the days before, and as far as the day is over the turns, in which one team misses
/// its own and is heard at the end. Made once.
@Component
public class SamplePitch {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String SOURCE =
      "Exemple\u00a0: les numéros gagnants du loto de la veille, dans l’ordre où ils sortent";
  private static final String SEED = "exemple 7 12 23 31 44";
  private static final Duration CLOSED_BEFORE = Duration.ofHours(39);
  private static final Duration DRAWN_BEFORE = Duration.ofHours(15);
  private static final int LATE = 2;

  private final Db db;
  private final PublicLog log;
  private final AtTheStands stands;
  private final Conducting conducting;
  private final Clock clock;

  SamplePitch(Db db, PublicLog log, AtTheStands stands, Conducting conducting, Clock clock) {
    this.db = db;
    this.log = log;
    this.stands = stands;
    this.conducting = conducting;
    this.clock = clock;
  }

  /// On the stage.
  ///
  /// @param shortlist the dossiers of a contest that present themselves
  public void make(Edition edition, Function<UUID, List<UUID>> shortlist) {
    var calls =
        db.read(sql ->
            Call.all(sql, edition.id()).stream()
                .filter(call -> call.example() && call.grids().containsKey(Round.PITCH))
                .filter(call -> PitchDay.find(sql, call.id()).isEmpty())
                .toList());
    for (Call call : calls) {
      var chosen = shortlist.apply(call.id());
      db.run(unit -> {
        var teams =
            HandedIn.among(unit.sql(), chosen).stream()
                .sorted(Comparator.comparing(HandedIn::name))
                .toList();
        if (teams.size() >= Closing.FEWEST) {
          set(unit, edition, call, Mode.STAGE, teams);
          draw(unit, call.id());
          present(unit, call.id());
        }
      });
    }
  }

  /// Prepares a day at the stands, to be drawn once it is known who goes round; false where the
  /// contest has a day.
  public boolean atTheStands(Unit unit, Edition edition, Call call, List<HandedIn> teams) {
    boolean fresh = PitchDay.find(unit.sql(), call.id()).isEmpty();
    if (fresh) {
      set(unit, edition, call, Mode.STANDS, teams);
    }
    return fresh;
  }

  private void set(Unit unit, Edition edition, Call call, Mode mode, List<HandedIn> teams) {
    var period = edition.period();
    var starts = period.from().plusDays(1).atTime(MORNING).atZone(period.zone()).toInstant();
    var lengths =
        new PitchDay.Lengths(Duration.ofMinutes(3), Duration.ofMinutes(2), Duration.ofMinutes(2));
    var setting = setting(starts.minus(CLOSED_BEFORE));
    setting.write(
        unit, edition.id(), call.id(), new PitchDay.Terms(mode, starts, lengths, Late.LAST));
    setting.choose(unit, call.id(), teams);
  }

  /// As it is at an hour that is over, else now.
  private Setting setting(Instant hour) {
    return new Setting(
        log, stands, Clock.fixed(isOver(hour) ? hour : clock.instant(), ZoneOffset.UTC));
  }

  private boolean isOver(Instant hour) {
    return !hour.isAfter(clock.instant());
  }

  /// Closes the list and draws.
  public void draw(Unit unit, UUID contest) {
    PitchDay.find(unit.sql(), contest)
        .ifPresent(day -> {
          var read = Closing.of(unit.sql(), day, stands).fingerprint();
          var starts = day.terms().starts();
          setting(starts.minus(CLOSED_BEFORE)).close(unit, contest, read, SOURCE);
          setting(starts.minus(DRAWN_BEFORE)).draw(unit, contest, SEED);
        });
  }

  private void present(Unit unit, UUID contest) {
    var at = day(unit.sql(), contest).terms().starts();
    int called = 0;
    while (!ahead(unit, contest).isEmpty() && isOver(at)) {
      called++;
      press(unit, contest, Step.CALL, at);
      at = called == LATE ? missed(unit, contest, at) : heard(unit, contest, at, called);
    }
  }

  private static PitchDay day(DSLContext sql, UUID contest) {
    return PitchDay.find(sql, contest).orElseThrow();
  }

  private static List<Team> ahead(Unit unit, UUID contest) {
    return Running.find(unit.sql(), contest).map(Running::ahead).orElse(List.of());
  }

  private void press(Unit unit, UUID contest, Step step, Instant at) {
    if (isOver(at)) {
      conducting.press(unit, contest, new Press(step, at, Optional.empty()));
    }
  }

  /// When the next one is called.
  private Instant missed(Unit unit, UUID contest, Instant called) {
    var ended = called.plusSeconds(130);
    press(unit, contest, Step.ABSENT, ended);
    return ended.plusSeconds(20);
  }

  /// Some speak a little longer than others.
  private Instant heard(Unit unit, UUID contest, Instant called, int turn) {
    var began = called.plusSeconds(35);
    var asked = began.plusSeconds(165 + 4L * turn);
    var ended = asked.plusSeconds(120);
    press(unit, contest, Step.PITCH, began);
    press(unit, contest, Step.QUESTIONS, asked);
    press(unit, contest, Step.END, ended);
    return ended.plusSeconds(60);
  }
}
