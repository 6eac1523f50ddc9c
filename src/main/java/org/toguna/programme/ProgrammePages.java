package org.toguna.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionDay;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// The timetable, by hour and by room.
@Controller
class ProgrammePages {
  /// Asks for every day on one page.
  private static final String ALL = "tous";

  private final Db db;
  private final Clock clock;

  ProgrammePages(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What the visitor asked for: one day, or all of them.
  record Asked(Optional<LocalDate> day, List<LocalDate> days, Filter filter, Form form) {}

  /// All that the pages show.
  record View(
      Programme programme,
      Asked asked,
      Timetable timetable,
      List<EditionDay> titles,
      Choices choices) {
    Edition edition() {
      return programme.edition();
    }

    Written written(Scene scene) {
      return new Written(scene.lang(), edition().period().zone());
    }

    /// « Jeudi 29 janvier 2026 : ouverture ».
    String lede(Scene scene) {
      return asked
          .day()
          .map(day -> {
            var name = written(scene).day(day);
            var capital =
                name.substring(0, 1).toUpperCase(scene.lang().locale()) + name.substring(1);
            var title = titles.stream().filter(one -> one.date().equals(day)).findFirst();
            return title.filter(one -> !one.title().isEmpty()).isEmpty()
                ? capital
                : scene.say("programme.lede", capital, scene.say(title.get().title()));
          })
          .orElseGet(() -> scene.say("programme.all.lede"));
    }

    String length(Scene scene, Card card) {
      return card.session().slot().length().map(scene.written()::length).orElse("");
    }

    /// The rooms that have something on the days shown, then the place of sessions without one.
    List<Optional<Programme.Place>> columns() {
      var used =
          timetable.days().stream()
              .flatMap(day -> day.slots().stream())
              .flatMap(slot -> slot.cards().stream())
              .map(card -> card.session().slot().room())
              .distinct()
              .toList();
      var named =
          programme.rooms().values().stream()
              .filter(place -> used.contains(Optional.of(place.room().id())))
              .map(Optional::of);
      var columns = new ArrayList<>(named.toList());
      if (used.contains(Optional.empty())) {
        columns.add(Optional.empty());
      }
      return columns;
    }
  }

  @GetMapping({"/programme", "/editions/{number}/programme"})
  Answer programme(Scene scene, Edition edition, Form form) {
    return page(
        scene,
        edition,
        form,
        view -> (out, no) -> JteprogrammeGenerated.render(out, no, scene, view));
  }

  @GetMapping({"/programme/salles", "/editions/{number}/programme/salles"})
  Answer rooms(Scene scene, Edition edition, Form form) {
    return page(
        scene, edition, form, view -> (out, no) -> JteroomsGenerated.render(out, no, scene, view));
  }

  private Answer page(
      Scene scene, Edition edition, Form form, Function<View, Answer.Template> template) {
    var now = clock.instant();
    return db.read(sql -> {
      var programme = Programme.of(sql, edition);
      return asked(programme, form, now)
          .<Answer>map(asked ->
              Answer.page(template.apply(view(sql, programme, asked, scene, now)))
                  .keptUnder(Topics.EDITION, Topics.PROGRAMME)
                  .until(Timetable.nextChange(programme, now)))
          .orElseGet(Answer::notThere);
    });
  }

  private static View view(
      DSLContext sql, Programme programme, Asked asked, Scene scene, Instant now) {
    return new View(
        programme,
        asked,
        Timetable.of(programme, asked.days(), asked.filter(), scene, now),
        EditionDay.of(sql, programme.edition()),
        Choices.of(programme, scene));
  }

  /// Nothing if the day asked for is none of this programme's. Whoever filters without naming a day
  /// looks through all of them.
  private static Optional<Asked> asked(Programme programme, Form form, Instant now) {
    var filter = Filter.of(form);
    var days = programme.days();
    var wanted = form.value("jour");
    if (wanted.equals(ALL) || (wanted.isEmpty() && !filter.asksNothing())) {
      return Optional.of(new Asked(Optional.empty(), days, filter, form));
    }
    if (wanted.isEmpty()) {
      var first = programme.firstShown(now);
      return Optional.of(new Asked(Optional.of(first), List.of(first), filter, form));
    }
    return days.stream()
        .filter(day -> day.toString().equals(wanted))
        .findFirst()
        .map(day -> new Asked(Optional.of(day), List.of(day), filter, form));
  }
}
