package org.toguna.pitch;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.jury.RoundFields;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Scene;

/// What the page shows: the day if it is set, and the dossiers its teams can be chosen from.
record PassagesView(
    Edition edition,
    ContestTitle contest,
    Optional<Running> running,
    Entrants entrants,
    Optional<Closing> closing) {
  /// What a dossier's tick is called, with its number.
  static final String TEAM = "teams.";

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  static Optional<PassagesView> find(DSLContext sql, Edition edition, UUID id, AtTheStands stands) {
    return ContestTitle.find(sql, edition.id(), id)
        .map(contest -> {
          var running = Running.find(sql, id);
          var open = running.map(Running::day).filter(day -> day.closed().isEmpty());
          var closing = open.map(day -> Closing.of(sql, day, stands));
          return new PassagesView(edition, contest, running, Entrants.NONE, closing);
        });
  }

  /// The same with the dossiers that teams can be chosen from, until the list is closed.
  PassagesView choosing(DSLContext sql, RoundFields fields) {
    return closed().isPresent()
        ? this
        : new PassagesView(
            edition, contest, running, Entrants.of(sql, fields, contest.id()), closing);
  }

  List<HandedIn> dossiers() {
    return entrants.dossiers();
  }

  String path() {
    return edition.desk(contest.deskPath()) + PassagePages.PATH;
  }

  Optional<PitchDay> day() {
    return running.map(Running::day);
  }

  Optional<PitchDay.Closed> closed() {
    return day().flatMap(PitchDay::closed);
  }

  List<Asked> terms(Scene scene) {
    var mode = new LinkedHashMap<String, String>();
    Stream.of(Mode.values()).forEach(one -> mode.put(one.name(), scene.say(one.key())));
    var late = new LinkedHashMap<String, String>();
    Stream.of(Late.values()).forEach(one -> late.put(one.name(), scene.say(one.key())));
    return List.of(
        new Asked.Choice("mode", mode, true),
        new Asked.Line("starts", "datetime-local", true),
        Asked.number("pitch"),
        Asked.number("questions"),
        Asked.number("grace"),
        new Asked.Choice("late", late, true));
  }

  /// A tick for each dossier, by its number; one that was chosen and does not go on says so.
  Asked teams(Scene scene) {
    var all = new LinkedHashMap<String, String>();
    for (HandedIn one : dossiers()) {
      var gone = entrants.gone().contains(one.id()) ? " · " + scene.say("pitch.teams.gone") : "";
      all.put(one.number(), one.name() + " · " + one.shownNumber() + gone);
    }
    return new Asked.Several("teams", all);
  }

  boolean closes() {
    return closing.filter(Closing::isReady).isPresent();
  }

  boolean isAtTheStands() {
    return day().filter(PitchDay::isAtTheStands).isPresent();
  }

  /// The form as it stands, or with what is usual.
  Map<String, String> values() {
    var values = new HashMap<String, String>();
    var period = edition().period();
    var usual =
        new PitchDay.Terms(
            Mode.STAGE,
            period.to().atTime(MORNING).atZone(period.zone()).toInstant(),
            new PitchDay.Lengths(
                Duration.ofMinutes(3), Duration.ofMinutes(2), Duration.ofMinutes(2)),
            Late.REFUSED);
    var terms = day().map(PitchDay::terms).orElse(usual);
    var starts = terms.starts().atZone(period.zone()).toLocalDateTime();
    values.put("mode", terms.mode().name());
    values.put("starts", starts.truncatedTo(ChronoUnit.MINUTES).toString());
    values.put("pitch", "" + terms.lengths().pitch().toSeconds());
    values.put("questions", "" + terms.lengths().questions().toSeconds());
    values.put("grace", "" + terms.lengths().grace().toSeconds());
    values.put("late", terms.late().name());
    var chosen =
        day().stream()
            .flatMap(day -> day.teams().stream())
            .flatMap(team -> team.application().stream())
            .toList();
    dossiers().stream()
        .filter(one -> chosen.contains(one.id()))
        .forEach(one -> values.put(TEAM + one.number(), "on"));
    return values;
  }
}
