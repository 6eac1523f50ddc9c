package org.toguna.coaching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Coaching of the demonstration, in the example contests whose shortlist is published: each step
/// is taken at the hour that the file tells, and one whose hour is still to come is not. Made once.
@Component
public class SampleCoaching {
  private static final String FILE = "demo/coaching-2026.yaml";
  private static final int HOURS_TO_AGREE = 5;

  private final Db db;
  private final Persons persons;
  private final Journal journal;
  private final Clock clock;

  SampleCoaching(Db db, Persons persons, Journal journal, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.journal = journal;
    this.clock = clock;
  }

  public void make(Edition edition) {
    for (YamlMap told : told().maps("coaching")) {
      db.run(unit ->
          Call.find(unit.sql(), edition.id(), told.text("contest"))
              .filter(Call::example)
              .filter(call -> Programme.find(unit.sql(), call.id()).isEmpty())
              .map(call -> Sample.of(unit, edition, call, told))
              .filter(sample -> !sample.retained().isEmpty())
              .ifPresent(sample -> make(unit, sample)));
    }
  }

  private static YamlMap told() {
    try {
      return YamlMap.read(
          FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What is told of a contest, with the dossiers of its shortlist by their names.
  private record Sample(Edition edition, Call call, YamlMap told, Map<String, HandedIn> retained) {
    static Sample of(Unit unit, Edition edition, Call call, YamlMap told) {
      var retained =
          HandedIn.among(unit.sql(), Outcomes.retained(unit.sql(), call.id())).stream()
              .collect(Collectors.toMap(HandedIn::name, Function.identity()));
      return new Sample(edition, call, told, retained);
    }

    Instant at(YamlMap one, String name) {
      return one.dateTime(name).atZone(edition.period().zone()).toInstant();
    }
  }

  private void make(Unit unit, Sample sample) {
    var programme = programme(sample);
    by(Instant.EPOCH).placement().write(unit, programme);
    var subject = Subject.of("coaching", sample.call().id());
    var after = Map.of("centre", programme.centre().name(), "places", "" + programme.places());
    journal.note(unit, Actor.COMMAND_LINE, subject, "coaching-set", null, after);
    coaches(unit, sample);
    sample.told().maps("teams").forEach(one -> team(unit, sample, one));
    sample.told().maps("slots").forEach(one -> slot(unit, sample, programme, one));
    sample.told().maps("deliverables").forEach(one -> deliverable(unit, sample, one));
    sample.told().maps("notes").forEach(one -> note(unit, sample, one));
  }

  private static Programme programme(Sample sample) {
    var told = sample.told();
    var centre =
        new Programme.Centre(told.text("centre"), told.text("address"), told.texts("rooms"));
    return new Programme(
        sample.call().id(),
        sample.edition().id(),
        centre,
        told.date("from"),
        told.date("to"),
        told.number("places"));
  }

  /// Those who write, at an hour that is over, else now.
  private SampleHands by(Instant at) {
    return SampleHands.at(isOver(at) ? at : clock.instant());
  }

  private boolean isOver(Instant at) {
    return !at.isAfter(clock.instant());
  }

  private void coaches(Unit unit, Sample sample) {
    var asked = sample.at(sample.told(), "asked");
    var agreed = asked.plus(Duration.ofHours(HOURS_TO_AGREE));
    for (YamlMap one : sample.told().maps("coaches")) {
      var profile = new Coach.Profile(one.texts("knows"), one.texts("langs"));
      var person = coach(unit, sample, one.text("name"));
      by(asked).coaches().invite(unit, sample.call().id(), person, profile);
      if (isOver(agreed)) {
        by(agreed).coaches().answer(unit, sample.call().id(), person, true);
      }
    }
  }

  /// The coach of that name: made up, and found again.
  private PersonId coach(Unit unit, Sample sample, String name) {
    var email =
        sample.told().maps("coaches").stream()
            .filter(one -> one.text("name").equals(name))
            .findFirst()
            .orElseThrow(() -> sample.told().bad("« " + name + " » is no coach here"))
            .text("email");
    return persons.madeUp(unit, name, email);
  }

  private void team(Unit unit, Sample sample, YamlMap one) {
    var dossier = sample.retained().get(one.text("name"));
    var answered = sample.at(sample.told(), "answered");
    if (dossier != null
        && by(sample.at(sample.told(), "asked")).placement().offer(unit, dossier)
        && isOver(answered)) {
      var placement = by(answered).placement();
      if (one.has("declines")) {
        placement.free(unit, dossier.id(), TeamState.DECLINED, one.text("declines"));
      } else {
        placement.accept(unit, dossier.id());
      }
    }
  }

  private void slot(Unit unit, Sample sample, Programme programme, YamlMap one) {
    var begins = sample.at(one, "begins");
    var meeting =
        new Slot.Meeting(
            one.optionalText("room", 100),
            Optional.of(coach(unit, sample, one.text("coach"))),
            begins,
            begins.plus(Duration.ofMinutes(one.number("minutes"))));
    var terms =
        new Slot.Terms(
            one.choice("kind", Slot.Kind.class),
            one.text("subject"),
            meeting,
            one.number("seats", 1),
            true);
    var id = Ids.next();
    by(sample.at(sample.told(), "answered")).timetabling().add(unit, id, programme, terms);
    one.maps("teams").forEach(team -> seat(unit, sample, id, team));
  }

  private void seat(Unit unit, Sample sample, UUID id, YamlMap team) {
    var dossier = sample.retained().get(team.text("name"));
    var slot = Slot.find(unit.sql(), sample.call().id(), id).orElseThrow();
    var begins = slot.meeting().begins();
    var answered = sample.at(sample.told(), "answered");
    if (dossier == null || !by(answered).seating().seat(unit, slot, dossier.id())) {
      return;
    }
    if (team.has("came") && isOver(begins)) {
      var came = new Booking.Came(team.choice("came", Attendance.class), team.number("persons", 0));
      by(begins).seating().mark(unit, slot, dossier.id(), came);
    }
  }

  private void deliverable(Unit unit, Sample sample, YamlMap one) {
    var contest = sample.call().id();
    var id = Ids.next();
    var wanted =
        new Deliverable.Wanted(one.text("name"), one.text("wanted"), sample.at(one, "due"));
    by(Instant.EPOCH).delivering().write(unit, contest, id, wanted);
    var deliverable = new Deliverable(id, wanted, List.of());
    for (YamlMap hand : one.maps("handed")) {
      var dossier = sample.retained().get(hand.text("team"));
      if (dossier != null && isOver(sample.at(hand, "at"))) {
        hand(unit, sample, deliverable, dossier, hand);
      }
    }
  }

  private void hand(
      Unit unit, Sample sample, Deliverable deliverable, HandedIn dossier, YamlMap hand) {
    by(sample.at(hand, "at"))
        .delivering()
        .handIn(unit, deliverable, dossier.id(), "", hand.text("link"));
    if (hand.has("judged") && isOver(sample.at(hand, "judged"))) {
      var read =
          Deliverable.in(unit.sql(), sample.call().id()).stream()
              .filter(one -> one.id().equals(deliverable.id()))
              .flatMap(one -> one.last(dossier.id()).stream())
              .toList();
      read.forEach(last ->
          by(sample.at(hand, "judged"))
              .delivering()
              .judge(
                  unit,
                  deliverable,
                  last,
                  hand.flag("accepted"),
                  hand.optionalText("remark", 2_000)));
    }
  }

  private void note(Unit unit, Sample sample, YamlMap one) {
    var dossier = sample.retained().get(one.text("team"));
    var at = sample.at(one, "at");
    if (dossier != null && isOver(at)) {
      by(at).notes().add(unit, dossier.id(), coach(unit, sample, one.text("by")), one.text("text"));
    }
  }
}
