package org.toguna.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A contest's certificates on the desk: those due, those issued, and the way to issue and to
/// revoke.
@Controller
@RequestMapping("/organisation/editions/{number}/concours/{contest}" + CertificateDesk.BELOW)
class CertificateDesk {
  static final String BELOW = "/attestations";
  private static final int LONGEST = 200;
  private static final int LONGEST_AS = 300;
  private static final int LONGEST_REASON = 500;

  private final ShelfTools tools;
  private final Issuing issuing;
  private final Printing printing;

  CertificateDesk(ShelfTools tools, Issuing issuing, Printing printing) {
    this.tools = tools;
    this.issuing = issuing;
    this.printing = printing;
  }

  /// What is issued, by whom it was signed last, and what waits.
  record View(Edition edition, Call call, List<Paper> issued, List<Due> waiting) {
    String base() {
      return edition.desk("/concours/" + call.id()) + BELOW;
    }

    Optional<Paper> issued(UUID id) {
      return issued.stream().filter(paper -> paper.one().id().equals(id)).findFirst();
    }

    long waiting(Kind kind) {
      return waiting.stream().filter(one -> one.kind() == kind).count();
    }

    Map<String, String> signed() {
      return issued.stream()
          .map(paper -> paper.one().signed())
          .findFirst()
          .map(last -> Map.of("by", last.by(), "as", last.as()))
          .orElse(Map.of());
    }
  }

  private Optional<View> find(Scene scene, Edition edition, UUID contest) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest).map(call -> view(sql, scene, edition, call)));
  }

  private View view(DSLContext sql, Scene scene, Edition edition, Call call) {
    var all = Certificate.in(sql, call.id());
    var wording = new Paper.Wording(scene.lang(), scene.texts());
    return new View(
        edition,
        call,
        all.stream().map(one -> new Paper(one, edition, call, wording)).toList(),
        issuing.missing(sql, call));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return find(scene, edition, contest)
        .<Answer>map(view -> {
          var filled = Form.showing(view.signed());
          filled.put("fait", form.value("fait"));
          return Answer.page(page(scene, view, filled));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskGenerated.render(out, no, scene, view, form);
  }

  @PostMapping
  Answer issue(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    var view = find(scene, edition, contest);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    var by = form.text("by", LONGEST);
    var as = form.optional("as", LONGEST_AS);
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var signed = new Certificate.Signed(by, as, Instant.EPOCH);
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              issuing.issue(unit, scene.actor(), edition, view.get().call(), signed);
              return view.get().base() + "?fait=1";
            }));
  }

  @GetMapping("/{id}.pdf")
  Answer pdf(Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID id) {
    return find(scene, edition, contest)
        .flatMap(view -> view.issued(id))
        .map(paper -> printing.sent(paper, scene.origin()))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/{id}/revocation")
  Answer revoke(
      Scene scene, Edition edition, @PathVariable UUID contest, @PathVariable UUID id, Form form) {
    var view = find(scene, edition, contest);
    var one = view.flatMap(shown -> shown.issued(id)).map(Paper::one);
    if (view.isEmpty() || one.isEmpty()) {
      return Answer.notThere();
    }
    var reason = form.text("reason", LONGEST_REASON);
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              issuing.revoke(unit, scene.actor(), one.get(), reason);
              return view.get().base() + "?fait=1";
            }));
  }
}
