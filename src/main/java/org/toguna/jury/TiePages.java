package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_CONFLICT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// A candidate names jurors who must not read its dossier, and says why: up to three, from the jury
/// that the organiser shows. From then on they are kept apart; only the chair or an organiser lifts
/// it, with a reason.
@Controller
class TiePages {
  static final String BELOW = "/jury";
  private static final String ONE = "/concours/{slug}/dossier/{code}" + BELOW;
  private static final String OF = "/editions/{number}";
  static final int MOST = 3;
  private static final int LONGEST = 1_000;

  private final ShelfTools tools;
  private final Conflicts conflicts;

  TiePages(ShelfTools tools, Conflicts conflicts) {
    this.tools = tools;
    this.conflicts = conflicts;
  }

  /// One's own dossier, the jury as far as it is shown, and whom one has named.
  record Own(
      Edition edition, Call call, HandedIn dossier, List<PublicJury.Seen> jury, List<Named> named) {
    String href(String path) {
      return edition.href(call.path() + dossier.path()) + path;
    }

    boolean more() {
      return named.size() < MOST && choices().size() > 1;
    }

    /// Who is not named yet, by id.
    Map<String, String> choices() {
      var choices = new LinkedHashMap<String, String>();
      choices.put("", "");
      jury.stream()
          .filter(one -> named.stream().noneMatch(said -> said.juror().equals(one.id())))
          .forEach(one -> choices.put(one.id().toString(), one.name()));
      return choices;
    }

    /// The name of somebody who was named; empty once it left the jury.
    String name(PersonId juror) {
      return jury.stream()
          .filter(one -> one.id().equals(juror))
          .map(PublicJury.Seen::name)
          .findFirst()
          .orElse("");
    }
  }

  /// A juror whom the candidate named, and why.
  record Named(PersonId juror, String reason) {}

  private Optional<Own> find(Edition edition, String slug, String code, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), slug)
                .flatMap(call ->
                    HandedIn.own(sql, call.id(), who.id(), code)
                        .map(dossier -> own(sql, edition, call, dossier))));
  }

  private static Own own(DSLContext sql, Edition edition, Call call, HandedIn dossier) {
    var jury =
        PublicJury.shown(sql, call.id())
            ? PublicJury.members(sql, call.id())
            : List.<PublicJury.Seen>of();
    var named =
        sql.selectFrom(JURY_CONFLICT)
            .where(saidOf(dossier.id()))
            .orderBy(JURY_CONFLICT.FOUND_AT, JURY_CONFLICT.ID)
            .fetch(row -> new Named(row.getPersonId(), row.getReason()));
    return new Own(edition, call, dossier, jury, named);
  }

  /// What its candidate said, whether it was lifted since or not: that is for the jury to know.
  private static Condition saidOf(UUID dossier) {
    return JURY_CONFLICT
        .APPLICATION_ID
        .eq(dossier)
        .and(JURY_CONFLICT.SOURCE.eq(Source.DECLARED_BY_CANDIDATE.name()));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var showing = Form.showing(Map.of(JuryDesk.DONE, form.value(JuryDesk.DONE)));
    return find(edition, slug, code, who)
        .<Answer>map(own -> Answer.page(page(scene, own, showing)))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, Own own, Form form) {
    return (out, no) -> JtetieGenerated.render(out, no, scene, own, form);
  }

  @PostMapping({ONE, OF + ONE})
  Answer name(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return find(edition, slug, code, who)
        .map(own -> named(scene, own, form))
        .orElseGet(Answer::notThere);
  }

  private Answer named(Scene scene, Own own, Form form) {
    var juror = form.id("juror", PersonId::new).filter(id -> own.choices().containsKey("" + id));
    if (juror.isEmpty()) {
      form.wrong("juror", "web.form.missing");
    }
    var reason = form.text("reason", LONGEST);
    if (!form.isRight()) {
      return Answer.refused(page(scene, own, form));
    }
    var pair = new Pair(own.call().id(), own.dossier().id(), juror.orElseThrow());
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit ->
                own.href(BELOW)
                    + "?"
                    + JuryDesk.DONE
                    + (kept(unit, scene, pair, reason) ? "=1" : "=autre")));
  }

  private boolean kept(Unit unit, Scene scene, Pair pair, String reason) {
    boolean room = unit.sql().fetchCount(JURY_CONFLICT, saidOf(pair.application())) < MOST;
    boolean kept = room && conflicts.pin(unit, pair, Source.DECLARED_BY_CANDIDATE, reason);
    if (kept) {
      conflicts.note(unit, scene.actor(), pair, "jury-named", Map.of("reason", reason));
    }
    return kept;
  }
}
