package org.toguna.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.toguna.application.HandedIn;
import org.toguna.contest.Prize;
import org.toguna.kit.web.Form;

/// Reads what a member moves: itself, in fields that begin with `p-`; or as the secretary writes it
/// down: the dossiers that are ticked, each a motion of its own; a prize for a dossier; or another
/// motion, in fields that begin with `o-`.
record MotionForm(Told told, Room room, Form form) {
  static final String TICK = "d.";
  private static final String OWN = "p-";
  private static final String OTHER = "o-";
  private static final int LONGEST = 2_000;
  private static final int NAME = 200;

  List<Moving.Moved> read() {
    return switch (form.value("form")) {
      case "liste" -> retained();
      case "prix" -> awarded("", proposer("proposer")).stream().toList();
      default -> other(OTHER, kind(OTHER), proposer("o-proposer")).stream().toList();
    };
  }

  /// What a member moves from its own phone.
  Optional<Moving.Moved> own(int mover) {
    var kind = kind(OWN);
    return switch (kind) {
      case RETAIN -> retained(mover);
      case AWARD -> awarded(OWN, mover);
      case WITHHOLD, SHARE, REVOKE, TEXT -> other(OWN, kind, mover);
    };
  }

  private MotionKind kind(String in) {
    var kind = form.choice(in + "kind", MotionKind.class, MotionKind.TEXT);
    if (!MotionKind.of(room.sitting().key().matter()).contains(kind)) {
      form.wrong(in + "kind", "web.form.choice");
    }
    return kind;
  }

  private Optional<Moving.Moved> retained(int mover) {
    var dossier = dossier(OWN + "dossier");
    var reason = form.text(OWN + "reason", LONGEST);
    if (dossier.isEmpty()) {
      form.wrong(OWN + "dossier", "web.form.missing");
    }
    return dossier.map(one ->
        new Moving.Moved(
            about(MotionKind.RETAIN, Optional.of(one), ""), texts("", reason, ""), mover));
  }

  private List<Moving.Moved> retained() {
    int proposer = proposer("proposer");
    var reason = form.text("reason", LONGEST);
    var chosen = room.dossiers().stream().filter(one -> form.ticked(TICK + one.number())).toList();
    if (chosen.isEmpty()) {
      form.wrong("d", "deliberation.dossiers.missing");
    }
    return chosen.stream()
        .map(one ->
            new Moving.Moved(
                about(MotionKind.RETAIN, Optional.of(one), ""), texts("", reason, ""), proposer))
        .toList();
  }

  private int proposer(String field) {
    int number = form.value(field).isBlank() ? 0 : form.number(field, 1, 1_000);
    if (number == 0) {
      form.wrong(field, "web.form.missing");
    }
    return number;
  }

  private static Motion.About about(MotionKind kind, Optional<HandedIn> one, String prize) {
    return new Motion.About(
        kind,
        one.map(HandedIn::id),
        one.map(HandedIn::shownNumber).orElse(""),
        one.map(HandedIn::name).map(MotionForm::cut).orElse(""),
        prize,
        Optional.empty());
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), NAME));
  }

  private static Motion.Texts texts(String said, String reason, String decider) {
    return new Motion.Texts(said, reason, decider);
  }

  private Optional<Moving.Moved> awarded(String in, int proposer) {
    var prize = prize(in + "prize");
    var dossier = dossier(in + "dossier");
    var reason = form.text(in + "reason", LONGEST);
    var decider = form.optional(in + "decider", NAME);
    if (dossier.isEmpty()) {
      form.wrong(in + "dossier", "web.form.missing");
    }
    prize.ifPresent(one -> {
      if (!one.partner().isEmpty() && decider.isEmpty()) {
        form.wrong(in + "decider", "deliberation.decider.missing");
      }
      dossier.ifPresent(chosen -> mustFit(in, one, chosen));
    });
    return prize.map(one ->
        new Moving.Moved(
            about(MotionKind.AWARD, dossier, one.slug()), texts("", reason, decider), proposer));
  }

  /// A category’s prize goes to a dossier of that category, a prize with a rule of its own to one
  /// that meets it.
  private void mustFit(String in, Prize prize, HandedIn dossier) {
    if (!prize.category().isEmpty() && !dossier.categories().contains(prize.category())) {
      form.wrong(in + "dossier", "deliberation.category.other");
    }
    if (!dossier.mayWin(told.call(), prize)) {
      form.wrong(in + "dossier", "deliberation.rule.notmet");
    }
  }

  private Optional<Prize> prize(String field) {
    var chosen =
        told.call().prizes().stream()
            .filter(one -> one.slug().equals(form.value(field)))
            .findFirst();
    if (chosen.isEmpty()) {
      form.wrong(field, "web.form.missing");
    }
    return chosen;
  }

  private Optional<HandedIn> dossier(String field) {
    return form.id(field, id -> id).flatMap(room::dossier);
  }

  private Optional<Moving.Moved> other(String in, MotionKind kind, int proposer) {
    var reason = form.text(in + "reason", LONGEST);
    var about =
        switch (kind) {
          case WITHHOLD, SHARE ->
              prize(in + "prize").map(one -> about(kind, Optional.empty(), one.slug()));
          case REVOKE -> revoked(in + "revokes");
          case TEXT -> Optional.of(about(kind, dossier(in + "dossier"), ""));
          case RETAIN, AWARD -> Optional.<Motion.About>empty();
        };
    if (about.isEmpty()) {
      form.wrong(in + (kind == MotionKind.REVOKE ? "revokes" : "kind"), "web.form.choice");
    }
    var said =
        switch (kind) {
          case TEXT -> form.text(in + "said", LONGEST);
          case REVOKE -> about.map(this::before).orElse("");
          default -> "";
        };
    return about.map(one -> new Moving.Moved(one, texts(said, reason, ""), proposer));
  }

  private Optional<Motion.About> revoked(String field) {
    return form.id(field, id -> id)
        .flatMap(room::motion)
        .filter(one -> told.revocable(room).containsKey(one.id().toString()))
        .map(one -> {
          var about = one.about();
          return new Motion.About(
              MotionKind.REVOKE,
              about.application(),
              about.dossier(),
              about.name(),
              "",
              Optional.of(one.id()));
        });
  }

  /// What is taken back, in words.
  private String before(Motion.About about) {
    return about.revokes().map(this::title).orElse("");
  }

  private String title(UUID id) {
    return Map.copyOf(told.revocable(room)).getOrDefault(id.toString(), "");
  }
}
