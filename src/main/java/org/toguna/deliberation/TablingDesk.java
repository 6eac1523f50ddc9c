package org.toguna.deliberation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What the desk answers to what members moved from their phones: put to the vote, or declined with
/// a reason that stands in the minutes.
@Controller
@RequestMapping(SittingDesk.PATH + "/propositions/{proposal}")
class TablingDesk {
  private static final int LONGEST = 1_000;

  private final SittingTools tools;
  private final Tabling tabling;

  TablingDesk(SittingTools tools, Tabling tabling) {
    this.tools = tools;
    this.tabling = tabling;
  }

  @PostMapping("/vote")
  Answer put(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @PathVariable UUID proposal,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        view ->
            unit ->
                tools.did(
                    unit,
                    at,
                    tabling.put(unit, view.sitting(), known(view, proposal)),
                    "moved",
                    Map.of("motions", "1")));
  }

  @PostMapping("/refus")
  Answer decline(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @PathVariable UUID proposal,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        "declined",
        view -> {
          var named = Map.of(field(proposal), scene.say("deliberation.decline.reason"));
          var reason = form.labelled(named).text(field(proposal), LONGEST);
          return unit -> tabling.decline(unit, view.sitting(), known(view, proposal), reason);
        });
  }

  /// The name of the field that holds why a proposal is declined.
  static String field(UUID proposal) {
    return "why-" + proposal;
  }

  /// A proposal that who looks may know of, or none.
  private static UUID known(SittingView view, UUID proposal) {
    return view.room().proposal(proposal).map(Proposal::id).orElse(new UUID(0, 0));
  }
}
