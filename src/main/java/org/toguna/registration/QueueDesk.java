package org.toguna.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The registrations of an edition on the desk: finding them, deciding on many at once.
@Controller
@RequestMapping("/organisation/editions/{number}/inscriptions")
class QueueDesk {
  static final String PATH = "/inscriptions";
  private static final int LONGEST_REASON = 500;
  private static final int MOST_PAGES = 100_000;

  private final ShelfTools tools;
  private final Decisions decisions;

  QueueDesk(ShelfTools tools, Decisions decisions) {
    this.tools = tools;
    this.decisions = decisions;
  }

  /// What the page shows.
  record View(Edition edition, Form form, Queue queue, Queue.Wanted wanted, Set<UUID> ticked) {

    boolean isTicked(Queue.Line line) {
      return ticked.contains(line.registration().id());
    }

    /// Where the organiser was before deciding; who was decided upon leaves a list of one state.
    String decided() {
      return path(state(), wanted.state().isPresent() ? 0 : wanted.page()) + "&fait=1";
    }

    /// The list as it is filtered, with another state and from another page.
    String path(String state, int page) {
      return edition.desk(PATH)
          + "?categorie="
          + wanted.category().map(UUID::toString).orElse("")
          + "&etat="
          + state
          + "&q="
          + URLEncoder.encode(wanted.search(), StandardCharsets.UTF_8)
          + (page == 0 ? "" : "&page=" + page);
    }

    String state() {
      return wanted.state().map(State::name).orElse("");
    }
  }

  @GetMapping
  Answer list(Scene scene, Edition edition, Form form) {
    return Answer.page(page(scene, view(edition, form, Set.of())));
  }

  private View view(Edition edition, Form form, Set<UUID> ticked) {
    var wanted =
        new Queue.Wanted(
            known(form.value("categorie")),
            Stream.of(State.values())
                .filter(state -> state.name().equals(form.value("etat")))
                .findFirst(),
            form.optional("q", 100),
            form.optionalNumber("page", 0, MOST_PAGES).orElse(0));
    var queue = tools.db().read(sql -> Queue.read(sql, edition.id(), wanted));
    return new View(edition, form, queue, wanted, ticked);
  }

  private static Answer.Template page(Scene scene, View view) {
    return (out, no) -> JtequeueGenerated.render(out, no, scene, view);
  }

  private static Optional<UUID> known(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException madeUp) {
      return Optional.empty();
    }
  }

  @PostMapping("/acceptations")
  Answer accept(Scene scene, Edition edition, Form form, HttpServletRequest request) {
    var ids = ticked(form, request);
    return decided(
        scene,
        view(edition, form, Set.copyOf(ids)),
        (unit, desk) -> decisions.accept(unit, desk, ids));
  }

  @PostMapping("/refus")
  Answer refuse(Scene scene, Edition edition, Form form, HttpServletRequest request) {
    var ids = ticked(form, request);
    var reason = form.text("reason", LONGEST_REASON);
    return decided(
        scene,
        view(edition, form, Set.copyOf(ids)),
        (unit, desk) -> decisions.refuse(unit, desk, ids, reason));
  }

  private static List<UUID> ticked(Form form, HttpServletRequest request) {
    var given = Optional.ofNullable(request.getParameterValues("qui")).orElse(new String[0]);
    var ids = Stream.of(given).flatMap(one -> known(one).stream()).distinct().toList();
    if (ids.isEmpty()) {
      form.wrong("qui", "registration.queue.nobody");
    }
    return ids;
  }

  private Answer decided(Scene scene, View view, BiConsumer<Unit, Decisions.Desk> act) {
    if (!view.form().isRight()) {
      return Answer.refused(page(scene, view));
    }
    var desk = new Decisions.Desk(scene.actor(), view.edition().id());
    return Answer.seeOther(
        tools.once(
            scene,
            view.form(),
            unit -> {
              act.accept(unit, desk);
              return view.decided();
            }));
  }
}
