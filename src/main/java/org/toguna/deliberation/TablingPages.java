package org.toguna.deliberation;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What a member moves from its own phone, and takes back while nobody answered. A dossier it is
/// kept from is answered as one that does not exist, another’s proposal as one that waits no more.
@Controller
@RequestMapping(SittingPages.PATH + "/{sitting}/propositions")
class TablingPages {
  private final MemberTools tools;
  private final Tabling tabling;

  TablingPages(MemberTools tools, Tabling tabling) {
    this.tools = tools;
    this.tabling = tabling;
  }

  @PostMapping
  Answer propose(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools.step(
        new MemberTools.At(scene, sitting, who),
        form,
        view -> {
          var moved = new MotionForm(view.told(), view.room(), form).own(view.me().number());
          return unit ->
              moved.filter(one -> tabling.propose(unit, view.sitting(), one)).isPresent();
        });
  }

  @PostMapping("/{proposal}/retrait")
  Answer takeBack(
      Scene scene,
      @PathVariable UUID sitting,
      @PathVariable UUID proposal,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return tools.step(
        new MemberTools.At(scene, sitting, who),
        form,
        view -> unit -> tabling.takeBack(unit, view.seat(), proposal));
  }
}
