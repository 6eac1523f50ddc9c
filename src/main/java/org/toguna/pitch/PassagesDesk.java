package org.toguna.pitch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.draw.PublicDraw;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A contest's day of presentations on the desk, before it begins: its terms, its teams, the list
/// closed, the draw.
@Controller
@RequestMapping(PassagesDesk.PATH)
class PassagesDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{id}/passages";
  static final String DONE = "fait";
  private static final int LONGEST = 300;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String TEAM = "teams.";

  private final ShelfTools tools;
  private final Setting setting;
  private final Clock clock;

  PassagesDesk(ShelfTools tools, Setting setting, Clock clock) {
    this.tools = tools;
    this.setting = setting;
    this.clock = clock;
  }

  /// What the page shows: the day if it is set, and the dossiers its teams can be chosen from.
  record View(
      Edition edition,
      ContestTitle contest,
      Optional<Running> running,
      List<HandedIn> dossiers,
      Instant now) {
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
      var late = new LinkedHashMap<String, String>();
      Stream.of(Late.values()).forEach(one -> late.put(one.name(), scene.say(one.key())));
      return List.of(
          new Asked.Line("starts", "datetime-local", true),
          Asked.number("pitch"),
          Asked.number("questions"),
          Asked.number("grace"),
          new Asked.Choice("late", late, true));
    }

    /// A tick for each dossier, by its number.
    Asked teams() {
      var all = new LinkedHashMap<String, String>();
      dossiers.forEach(one -> all.put(one.number(), one.name() + " · " + one.shownNumber()));
      return new Asked.Several("teams", all);
    }

    /// What is closed if it is closed now.
    String fingerprint() {
      return day().map(one -> PublicDraw.fingerprint(one.pool())).orElse("");
    }

    boolean closes() {
      return closed().isEmpty()
          && day().filter(one -> one.teams().size() >= Setting.FEWEST).isPresent();
    }
  }

  static Optional<View> view(DSLContext sql, Edition edition, UUID id, Instant now) {
    return ContestTitle.find(sql, edition.id(), id)
        .map(contest -> {
          var running = Running.find(sql, id);
          boolean closed = running.flatMap(one -> one.day().closed()).isPresent();
          var dossiers = closed ? List.<HandedIn>of() : HandedIn.in(sql, id);
          return new View(edition, contest, running, dossiers, now);
        });
  }

  private Optional<View> view(Edition edition, UUID id) {
    return tools.db().read(sql -> view(sql, edition, id, clock.instant()));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return view(edition, id)
        .<Answer>map(view -> {
          var filled = Form.showing(values(view));
          filled.put(DONE, form.value(DONE));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private static Map<String, String> values(View view) {
    var values = new HashMap<String, String>();
    var period = view.edition().period();
    var usual =
        new PitchDay.Terms(
            period.to().atTime(MORNING).atZone(period.zone()).toInstant(),
            new PitchDay.Lengths(
                Duration.ofMinutes(3), Duration.ofMinutes(2), Duration.ofMinutes(2)),
            Late.REFUSED);
    var terms = view.day().map(PitchDay::terms).orElse(usual);
    var starts = terms.starts().atZone(period.zone()).toLocalDateTime();
    values.put("starts", starts.truncatedTo(ChronoUnit.MINUTES).toString());
    values.put("pitch", "" + terms.lengths().pitch().toSeconds());
    values.put("questions", "" + terms.lengths().questions().toSeconds());
    values.put("grace", "" + terms.lengths().grace().toSeconds());
    values.put("late", terms.late().name());
    var chosen =
        view.day().stream()
            .flatMap(day -> day.teams().stream())
            .flatMap(team -> team.application().stream())
            .toList();
    view.dossiers().stream()
        .filter(one -> chosen.contains(one.id()))
        .forEach(one -> values.put(TEAM + one.number(), "on"));
    return values;
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskpassagesGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer set(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var terms = terms(form, edition);
          return unit ->
              setting.write(unit, edition.id(), id, terms)
                  && note(unit, scene, id, "pitch-set", terms);
        });
  }

  private static PitchDay.Terms terms(Form form, Edition edition) {
    var starts = form.moment("starts", edition.period().zone()).truncatedTo(ChronoUnit.MINUTES);
    var lengths =
        new PitchDay.Lengths(
            Duration.ofSeconds(form.number("pitch", 10, 3_600)),
            Duration.ofSeconds(form.number("questions", 0, 3_600)),
            Duration.ofSeconds(form.number("grace", 0, 3_600)));
    return new PitchDay.Terms(starts, lengths, form.choice("late", Late.class, Late.REFUSED));
  }

  @PostMapping("/equipes")
  Answer choose(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var chosen =
              view.dossiers().stream().filter(one -> form.ticked(TEAM + one.number())).toList();
          var names = chosen.stream().map(HandedIn::name).toList();
          return unit ->
              setting.choose(unit, id, chosen)
                  && note(unit, scene, id, "pitch-teams", Map.of("teams", names));
        });
  }

  /// Closes the list that was read; changed meanwhile, it is shown again.
  @PostMapping("/liste")
  Answer close(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var source = form.text("source", LONGEST);
          var read = form.value("read");
          return unit ->
              setting.close(unit, id, read, source)
                  && note(unit, scene, id, "pitch-closed", Map.of("list", read, "source", source));
        });
  }

  @PostMapping("/graine")
  Answer draw(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return step(
        scene,
        edition,
        id,
        form,
        view -> {
          var seed = form.text("seed", LONGEST);
          return unit ->
              setting.draw(unit, id, seed)
                  && note(unit, scene, id, "pitch-drawn", Map.of("seed", seed));
        });
  }

  private interface Read {
    Work of(View view);
  }

  private interface Work {
    boolean in(Unit unit);
  }

  /// What came too late changes nothing, and is said.
  private Answer step(Scene scene, Edition edition, UUID id, Form form, Read read) {
    var view = view(edition, id);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var work = read.of(view.get());
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var led = tools.once(scene, form, unit -> work.in(unit) ? "1" : "autre");
    return Answer.seeOther(view.get().path() + "?" + DONE + "=" + led);
  }

  private boolean note(Unit unit, Scene scene, UUID contest, String verb, Object after) {
    var subject = Subject.of("contest", contest);
    tools.journal().note(unit, scene.actor(), subject, verb, null, after);
    return true;
  }
}
