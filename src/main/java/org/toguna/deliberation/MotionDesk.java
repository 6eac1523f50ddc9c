package org.toguna.deliberation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What the secretary writes down of motions: moved, a voice of a member whose phone is dead,
/// counted, taken off the table.
@Controller
@RequestMapping(SittingDesk.PATH + "/motions")
class MotionDesk {
  private final SittingTools tools;
  private final Moving moving;
  private final Voting voting;

  MotionDesk(SittingTools tools, Moving moving, Voting voting) {
    this.tools = tools;
    this.moving = moving;
    this.voting = voting;
  }

  @PostMapping
  Answer move(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        view -> {
          var moved = new MotionForm(view.told(), view.room(), form).read();
          return unit -> move(unit, at, view.sitting(), moved);
        });
  }

  /// Whoever is kept from one of several dossiers moves the others.
  private String move(Unit unit, SittingTools.At at, Sitting sitting, List<Moving.Moved> all) {
    int moved = moving.move(unit, sitting, all).size();
    var told = tools.did(unit, at, moved > 0, "moved", Map.of("motions", "" + moved));
    return moved > 0 && moved < all.size() ? "moins" : told;
  }

  @PostMapping("/{motion}/voix")
  Answer note(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @PathVariable UUID motion,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        view -> {
          var said =
              new Voting.Said(
                  form.number("v-member", 1, 1_000),
                  known(view, motion),
                  form.choice("v-vote", Vote.class, Vote.ABSTAIN),
                  true);
          return unit ->
              tools.did(
                  unit,
                  at,
                  voting.say(unit, view.sitting(), said),
                  "noted",
                  Map.of("member", "" + said.member(), "voice", said.vote().name()));
        });
  }

  /// A motion that who looks may know of, or none.
  private static UUID known(SittingView view, UUID motion) {
    return view.room().motion(motion).map(Motion::id).orElse(new UUID(0, 0));
  }

  @PostMapping("/{motion}/cloture")
  Answer close(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @PathVariable UUID motion,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        view ->
            unit -> {
              var closed = voting.close(unit, view.sitting(), known(view, motion));
              return switch (closed) {
                case CARRIED, REJECTED ->
                    tools.did(unit, at, true, "counted", Map.of("result", closed.name()));
                case OVER -> "autre";
                case FEW -> "quorum";
                case BLOCKED -> "dejadecide";
              };
            });
  }

  @PostMapping("/{motion}/retrait")
  Answer withdraw(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @PathVariable UUID motion,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form) {
    var at = new SittingTools.At(scene, edition, contest, sitting, who);
    return tools.step(
        at,
        form,
        "withdrawn",
        view -> unit -> moving.withdraw(unit, view.sitting(), known(view, motion)));
  }
}
