package org.toguna.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Where a person begins a dossier in a contest, and sees those it has there. The dossier is on the
/// server as soon as its first piece is saved.
@Controller
class BeginPages {
  static final String START = "/concours/{slug}/dossier";
  static final String OF = "/editions/{number}";

  private final ShelfTools tools;
  private final Drafting drafting;
  private final PieceReading reading;
  private final Clock clock;

  BeginPages(ShelfTools tools, Drafting drafting, PieceReading reading, Clock clock) {
    this.tools = tools;
    this.drafting = drafting;
    this.reading = reading;
    this.clock = clock;
  }

  /// `own` are the person's dossiers in this contest, by their names.
  record Start(Edition edition, Call call, List<Named> own, Instant now) {
    record Named(Application application, String name) {}

    boolean mayBegin() {
      return call.isOpen(now)
          && own.stream().filter(one -> one.application().state() != State.WITHDRAWN).count()
              < call.perPerson();
    }

    String href(String path) {
      return Own.start(edition, call) + path;
    }
  }

  @GetMapping({START, OF + START})
  Answer start(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    boolean gone = form.ticked("fait");
    return found(edition, slug, who)
        .<Answer>map(start ->
            Answer.page((out, no) -> JtestartGenerated.render(out, no, scene, start, gone)))
        .orElseGet(Answer::notThere);
  }

  private Optional<Start> found(Edition edition, String slug, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), slug)
                .map(call -> new Start(edition, call, own(sql, call, who), clock.instant())));
  }

  private static List<Start.Named> own(DSLContext sql, Call call, SignedIn who) {
    return Application.allOf(sql, who.id()).stream()
        .filter(one -> one.contest().equals(call.id()))
        .map(one -> new Start.Named(one, Content.read(sql, one.id()).name()))
        .toList();
  }

  @GetMapping({START + "/nouveau", OF + START + "/nouveau"})
  Answer blank(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @AuthenticationPrincipal SignedIn who) {
    return found(edition, slug, who)
        .<Answer>map(start ->
            start.mayBegin()
                ? Answer.page(form(scene, start, Form.showing(Map.of())))
                : Answer.seeOther(start.href("")))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template form(Scene scene, Start start, Form form) {
    var asking =
        new Asking(
            new Asking.Way(start.href("/nouveau"), start.href(""), start.edition().period().zone()),
            start.call(),
            Piece.PROJECT,
            Map.of(),
            start.call().isOpen(start.now()));
    return (out, no) -> JtepieceGenerated.render(out, no, scene, asking, form);
  }

  @PostMapping({START + "/nouveau", OF + START + "/nouveau"})
  Answer begin(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var start = found(edition, slug, who);
    if (start.isEmpty()) {
      return Answer.notThere();
    }
    var fields = reading.read(form, start.get().call(), Piece.PROJECT);
    if (!form.isRight()) {
      return Answer.refused(form(scene, start.get(), form));
    }
    var beginning = new Drafting.Beginning(edition, start.get().call(), who.id(), false);
    var to = tools.once(scene, form, unit -> begun(unit, start.get(), beginning, fields));
    return to.isEmpty()
        ? Answer.refused(form(scene, late(start.get()), form))
        : Answer.seeOther(to);
  }

  /// Nothing for what came when the call takes nothing.
  private String begun(
      Unit unit, Start start, Drafting.Beginning beginning, Map<String, String> fields) {
    return switch (drafting.begin(unit, beginning, new TreeMap<>(fields))) {
      case Became.Done done -> start.href("/" + done.application().number());
      case Became.TooMany _ -> start.href("");
      case Became.Late _,
          Became.Submitted _,
          Became.Incomplete _,
          Became.FirmEntered _,
          Became.Gone _,
          Became.NotThere _ ->
          "";
    };
  }

  private Start late(Start start) {
    return new Start(start.edition(), start.call(), start.own(), clock.instant());
  }
}
