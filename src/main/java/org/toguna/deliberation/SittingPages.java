package org.toguna.deliberation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A sitting on a member’s own phone: what is put to the vote, its voice, stepping back, approving
/// the minutes. Of a dossier it is kept from there is nothing here, not even in a figure.
@Controller
@RequestMapping(SittingPages.PATH + "/{sitting}")
class SittingPages {
  static final String PATH = "/jury/seances";
  private static final int LONGEST = 1_000;

  private final MemberTools tools;
  private final Voting voting;
  private final Attendance attendance;
  private final Adjourning adjourning;

  SittingPages(MemberTools tools, Voting voting, Attendance attendance, Adjourning adjourning) {
    this.tools = tools;
    this.voting = voting;
    this.attendance = attendance;
    this.adjourning = adjourning;
  }

  @GetMapping
  Answer show(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools.page(new MemberTools.At(scene, sitting, who), form);
  }

  /// All voices that the form has, each for a vote that is open.
  @PostMapping("/voix")
  Answer vote(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools.step(
        new MemberTools.At(scene, sitting, who),
        form,
        view -> {
          var said = new HashMap<UUID, Vote>();
          for (Motion motion : view.room().open()) {
            var field = MemberView.field(motion);
            if (form.ticked(field)) {
              said.put(motion.id(), form.choice(field, Vote.class, Vote.ABSTAIN));
            }
          }
          return unit -> said(unit, view, said);
        });
  }

  /// A voice that came too late does not take the others with it.
  private boolean said(Unit unit, MemberView view, Map<UUID, Vote> voices) {
    long taken =
        voices.entrySet().stream()
            .map(one -> new Voting.Said(view.me().number(), one.getKey(), one.getValue(), false))
            .filter(one -> voting.say(unit, view.sitting(), one))
            .count();
    return taken > 0 && taken == voices.size();
  }

  @PostMapping("/deport")
  Answer stepBack(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools.step(
        new MemberTools.At(scene, sitting, who),
        form,
        view -> {
          var dossier =
              form.id("dossier", id -> id).filter(id -> view.room().dossier(id).isPresent());
          if (dossier.isEmpty()) {
            form.wrong("dossier", "web.form.missing");
          }
          var reason = form.text("reason", LONGEST);
          return unit ->
              dossier.filter(id -> attendance.recuse(unit, view.seat(), id, reason)).isPresent();
        });
  }

  @PostMapping("/approbation")
  Answer approve(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools.step(
        new MemberTools.At(scene, sitting, who),
        form,
        view -> unit -> adjourning.approve(unit, view.sitting(), who.id()));
  }
}
