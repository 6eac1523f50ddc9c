package org.toguna.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.JsonLd;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The front page of an edition: what was announced, in the order in which people ask.
@Controller
class HomePage {
  private final Db db;
  private final Clock clock;
  private final ObjectProvider<Band> bands;

  HomePage(Db db, Clock clock, ObjectProvider<Band> bands) {
    this.db = db;
    this.clock = clock;
    this.bands = bands;
  }

  /// All the page shows.
  record Home(
      Edition edition, About about, List<Milestone> dates, List<Announcement> news, Others others) {

    /// What people can do now.
    List<NavLink> calls() {
      return others.calls().stream().flatMap(call -> call.link().stream()).toList();
    }

    Instant callsHoldUntil() {
      return others.calls().stream()
          .map(Band.Call::until)
          .min(Instant::compareTo)
          .orElse(Instant.MAX);
    }

    record About(
        List<GuestCountry> guests,
        List<String> audiences,
        List<EditionDay> days,
        Map<Part, PartView> parts,
        List<Partner> partners) {}

    record PartView(PartPageText text, Optional<Milestone.State> state) {}

    record Others(List<EditionLine> editions, List<Band.Call> calls, List<Answer.Template> bands) {}
  }

  /// The edition at home, or, before the first one, that it is to come.
  @GetMapping("/")
  Answer front(Scene scene) {
    var current = db.read(Editions::current).filter(edition -> edition.ordinal().published());
    current.ifPresent(EditionAtHand::remember);
    return current
        .map(edition -> home(scene, edition))
        .orElseGet(() ->
            Answer.page((out, no) -> JtesoonGenerated.render(out, no, scene))
                .keptUnder(Topics.EDITION));
  }

  @GetMapping("/editions/{number}")
  Answer home(Scene scene, Edition edition) {
    var now = clock.instant();
    return db.read(sql -> {
      var home = read(sql, edition, scene, now);
      var facts = JsonLd.block(facts(home, scene));
      return Answer.page((out, no) -> JtehomeGenerated.render(out, no, scene, home, now, facts))
          .keptUnder(Topics.EDITION, Topics.PROGRAMME, Topics.RECOMMENDATIONS)
          .until(nextChange(sql, edition, home.dates(), now))
          .until(home.callsHoldUntil());
    });
  }

  private Home read(DSLContext sql, Edition edition, Scene scene, Instant now) {
    var dates = Milestone.of(sql, edition.id());
    var shown = new ArrayList<Answer.Template>();
    bands.orderedStream().forEach(band -> band.onHome(sql, edition, scene).ifPresent(shown::add));
    return new Home(
        edition,
        new Home.About(
            GuestCountry.of(sql, edition.id()),
            Audiences.of(sql, edition.id()).stream().map(scene::say).toList(),
            EditionDay.of(sql, edition),
            parts(sql, edition, dates, now),
            Partner.of(sql, edition.id())),
        dates,
        Announcement.visible(sql, edition.id(), now).stream().limit(4).toList(),
        new Home.Others(EditionLine.all(sql), calls(sql, edition, scene), shown));
  }

  private List<Band.Call> calls(DSLContext sql, Edition edition, Scene scene) {
    return bands.orderedStream().flatMap(band -> band.call(sql, edition, scene).stream()).toList();
  }

  private static Map<Part, Home.PartView> parts(
      DSLContext sql, Edition edition, List<Milestone> dates, Instant now) {
    var parts = new LinkedHashMap<Part, Home.PartView>();
    PartPageText.of(sql, edition.id())
        .forEach((part, text) -> parts.put(part, new Home.PartView(text, state(dates, part, now))));
    return parts;
  }

  /// A part is open while anything of it is, closed when all of it is over, else still to come.
  private static Optional<Milestone.State> state(List<Milestone> dates, Part part, Instant now) {
    var states =
        dates.stream()
            .filter(date -> date.part().equals(Optional.of(part)))
            .map(date -> date.at(now))
            .toList();
    if (states.contains(Milestone.State.OPEN)) {
      return Optional.of(Milestone.State.OPEN);
    }
    return states.contains(Milestone.State.COMING)
        ? Optional.of(Milestone.State.COMING)
        : states.stream().findFirst();
  }

  static Instant nextChange(DSLContext sql, Edition edition, List<Milestone> dates, Instant now) {
    var next = dates.stream().flatMap(date -> date.changesAfter(now).stream());
    var release = Announcement.nextRelease(sql, edition.id(), now).stream();
    return Stream.concat(next, release).min(Instant::compareTo).orElse(Instant.MAX);
  }

  private static Map<String, ?> facts(Home home, Scene scene) {
    var edition = home.edition();
    return Map.of(
        "@context", "https://schema.org",
        "@type", "Event",
        "name", scene.say(edition.wording().name()),
        "description", scene.say(edition.wording().theme()),
        "startDate", edition.period().from().toString(),
        "endDate", edition.period().to().toString(),
        "url", scene.origin() + edition.href(""),
        "location",
            Map.of(
                "@type", "Place",
                "name", edition.venue().name(),
                "address",
                    Map.of(
                        "@type", "PostalAddress",
                        "addressLocality", edition.venue().city(),
                        "addressCountry", edition.venue().country())),
        "organizer",
            Map.of("@type", "Organization", "name", scene.say(edition.wording().organiser())));
  }
}
