package org.toguna.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// The year after of the demonstration: the usual check-ins, and what the file tells that made-up
/// teams answered, each at its hour if that is over. Made once, where somebody won or was coached.
@Component
public class SampleFollowup {
  private static final String FILE = "demo/followup-2026.yaml";

  private final Db db;
  private final Following following;
  private final Journal journal;
  private final Texts texts;
  private final Clock clock;

  SampleFollowup(Db db, Following following, Journal journal, Texts texts, Clock clock) {
    this.db = db;
    this.following = following;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  public void make(Edition edition) {
    var told = told();
    db.run(unit -> {
      if (Following.anybody(unit.sql(), edition) && Plan.find(unit.sql(), edition.id()).isEmpty()) {
        make(unit, new Sample(edition, told));
      }
    });
  }

  private static YamlMap told() {
    try {
      return YamlMap.read(
          FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record Sample(Edition edition, YamlMap told) {
    Instant at(YamlMap one, String name) {
      return one.dateTime(name).atZone(edition.period().zone()).toInstant();
    }

    Round round(Unit unit) {
      return Round.find(unit.sql(), edition).orElseThrow();
    }

    /// Whom the file tells something of, by their names.
    Map<String, Followed> teams(Unit unit) {
      return round(unit).teams().stream()
          .collect(Collectors.toMap(Followed::name, Function.identity(), (one, _) -> one));
    }

    /// The check-in so many months after the edition.
    Checkin checkin(Unit unit, int months) {
      var due = edition.period().to().plusMonths(months);
      return round(unit).checkins().stream()
          .filter(one -> one.asked().due().equals(due))
          .findFirst()
          .orElseThrow();
    }
  }

  private void make(Unit unit, Sample sample) {
    var edition = sample.edition();
    following.begin(unit, edition, names(sample));
    var subject = Subject.of("followup", edition.id().value());
    journal.note(unit, Actor.COMMAND_LINE, subject, "followup-begun", null, Map.of());
    following.write(unit, new Plan(edition.id(), Plan.USUAL, true));
    var teams = sample.teams(unit);
    for (YamlMap one : sample.told().maps("answers")) {
      var team = teams.get(one.text("team"));
      if (team != null && isOver(sample.at(one, "at"))) {
        answer(unit, sample, team, one);
      }
    }
    for (YamlMap one : sample.told().maps("teams")) {
      var team = teams.get(one.text("name"));
      if (team != null) {
        team(unit, sample, team, one);
      }
    }
    for (YamlMap one : sample.told().maps("closed")) {
      if (isOver(sample.at(one, "at"))) {
        new Following(at(sample.at(one, "at")))
            .close(unit, sample.checkin(unit, one.number("months")).id());
      }
    }
  }

  private Map<Integer, Words> names(Sample sample) {
    var names = new LinkedHashMap<Integer, Words>();
    for (String months : sample.told().texts("months")) {
      int count = Integer.parseInt(months);
      names.put(
          count,
          new Words(
              Map.of(
                  Lang.FR, texts.say(Lang.FR, "followup.usual", count),
                  Lang.EN, texts.say(Lang.EN, "followup.usual", count))));
    }
    return names;
  }

  private boolean isOver(Instant at) {
    return !at.isAfter(clock.instant());
  }

  private static Clock at(Instant hour) {
    return Clock.fixed(hour, ZoneOffset.UTC);
  }

  private static void answer(Unit unit, Sample sample, Followed team, YamlMap one) {
    var hour = sample.at(one, "at");
    var checkin = sample.checkin(unit, one.number("months"));
    var money =
        one.has("raised")
            ? new Reply.Money(one.number("raised"), Optional.of(one.choice("kind", Funding.class)))
            : Reply.Money.NONE;
    var said =
        new Reply.Said(
            one.choice("life", TeamLife.class),
            new Reply.Jobs(one.number("jobs"), one.number("women")),
            one.number("band"),
            money,
            !one.flag("silent"));
    var day = LocalDate.ofInstant(hour, sample.edition().period().zone());
    new AnswerBook(at(hour))
        .send(
            unit,
            sample.round(unit).next(checkin.id(), team.id()),
            said,
            new AnswerBook.Sent(one.flag("phone"), day));
  }

  /// When its prize was paid, and what it means to reach.
  private void team(Unit unit, Sample sample, Followed team, YamlMap one) {
    if (one.has("paid") && isOver(sample.at(one, "paid"))) {
      var paid = sample.at(one, "paid");
      var day = LocalDate.ofInstant(paid, sample.edition().period().zone());
      new AnswerBook(at(paid)).paid(unit, team.id(), day, !one.flag("says"));
    }
    for (YamlMap goal : one.maps("goals")) {
      var set = sample.at(goal, "set");
      if (isOver(set)) {
        new AnswerBook(at(set)).aim(unit, team.id(), goal.date("day"), goal.text("text"));
      }
    }
    for (Goal goal : Goal.of(unit.sql(), team.id())) {
      one.maps("goals").stream()
          .filter(told -> told.has("reached") && told.text("text").equals(goal.text()))
          .map(told -> sample.at(told, "reached"))
          .filter(this::isOver)
          .forEach(when ->
              new AnswerBook(at(when)).became(unit, team.id(), goal.id(), Goal.State.REACHED));
    }
  }
}
