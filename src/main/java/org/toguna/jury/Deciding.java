package org.toguna.jury;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// What a chair or an organiser decides about conflicts it may see.
@Component
class Deciding {
  private static final int LONGEST = 1_000;

  private final ShelfTools tools;
  private final Conflicts conflicts;
  private final Everyone everyone;

  Deciding(ShelfTools tools, Conflicts conflicts, Everyone everyone) {
    this.tools = tools;
    this.conflicts = conflicts;
    this.everyone = everyone;
  }

  /// Where it led, or nothing where the form says what is wrong.
  Optional<String> pin(Scene scene, Board board, Form form, String back) {
    var juror = form.id("juror", PersonId::new).filter(board.jurors()::containsKey);
    var dossier = form.id("dossier", id -> id).filter(board.dossiers()::containsKey);
    if (juror.isEmpty()) {
      form.wrong("juror", "web.form.missing");
    }
    if (dossier.isEmpty()) {
      form.wrong("dossier", "web.form.missing");
    }
    var reason = form.text("reason", LONGEST);
    if (!form.isRight()) {
      return Optional.empty();
    }
    var pair = new Pair(board.call().id(), dossier.orElseThrow(), juror.orElseThrow());
    return Optional.of(
        tools.once(
            scene,
            form,
            unit -> {
              if (conflicts.pin(unit, pair, Source.PINNED, reason)) {
                conflicts.note(unit, scene.actor(), pair, "jury-pinned", Map.of("reason", reason));
              }
              return back;
            }));
  }

  /// The same for one that stands.
  Optional<String> lift(Scene scene, Clash clash, Form form, String back) {
    var field = "reason-" + clash.id();
    var reason = form.text(field, LONGEST);
    if (!form.isRight()) {
      return Optional.empty();
    }
    UUID id = clash.id();
    return Optional.of(
        tools.once(
            scene,
            form,
            unit -> {
              if (conflicts.lift(unit, clash.pair(), id, reason)) {
                conflicts.note(
                    unit, scene.actor(), clash.pair(), "jury-lifted", Map.of("reason", reason));
                everyone.repair(unit, clash.pair().contest());
              }
              return back;
            }));
  }
}
