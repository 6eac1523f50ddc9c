package org.toguna.deliberation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Keys;
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
  private static final String VOICE = "v-";
  private static final int LONGEST = 1_000;

  private final ShelfTools tools;
  private final Keys keys;
  private final Voting voting;
  private final Attendance attendance;
  private final Adjourning adjourning;

  SittingPages(
      ShelfTools tools, Keys keys, Voting voting, Attendance attendance, Adjourning adjourning) {
    this.tools = tools;
    this.keys = keys;
    this.voting = voting;
    this.attendance = attendance;
    this.adjourning = adjourning;
  }

  /// What a member sees.
  ///
  /// @param drawnUp there are minutes
  record View(
      Edition edition,
      Told told,
      Room room,
      Member me,
      List<Evidence> evidence,
      boolean drawnUp,
      boolean approved) {
    Sitting sitting() {
      return room.sitting();
    }

    String path() {
      return PATH + "/" + sitting().id();
    }

    boolean isHere() {
      return room.isHere(me);
    }

    /// The name of the field that holds a voice.
    static String field(Motion motion) {
      return VOICE + motion.id();
    }

    Map<String, String> dossierChoices() {
      var choices = new java.util.LinkedHashMap<String, String>();
      choices.put("", "");
      evidence.forEach(one -> choices.put("" + one.dossier().id(), one.called()));
      return choices;
    }
  }

  private Optional<View> view(Scene scene, UUID sitting, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            Sitting.find(sql, sitting)
                .filter(one -> Member.number(sql, sitting, who.id()).isPresent())
                .flatMap(one -> view(sql, scene, one, who)));
  }

  private Optional<View> view(DSLContext sql, Scene scene, Sitting sitting, SignedIn who) {
    var contest = sitting.key().contest();
    var edition = Editions.get(sql, Sitting.edition(sql, contest).orElseThrow());
    var room = Room.seenBy(sql, sitting, who.id());
    var me =
        room.members().stream()
            .filter(one -> one.person().filter(who.id()::equals).isPresent())
            .findFirst()
            .orElseThrow();
    var hidden = Room.hidden(sql, sitting, who.id());
    return Call.find(sql, edition.id(), contest)
        .map(call ->
            new View(
                edition,
                Told.of(scene, edition, call),
                room,
                me,
                sitting.isOpen() ? Evidence.of(sql, keys, room, hidden) : List.of(),
                Minutes.find(sql, sitting.id()).isPresent(),
                Room.approvals(sql, sitting.id()).contains(me.number())));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JteseanceGenerated.render(out, no, scene, view, form);
  }

  @GetMapping
  Answer show(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return view(scene, sitting, who)
        .<Answer>map(view -> {
          var values = new HashMap<>(Map.of(SittingsDesk.DONE, form.value(SittingsDesk.DONE)));
          view.room()
              .open()
              .forEach(motion ->
                  motion
                      .place(view.me().number())
                      .flatMap(Place::vote)
                      .ifPresent(vote -> values.put(View.field(motion), vote.name())));
          return Answer.page(page(scene, view, Form.showing(values)));
        })
        .orElseGet(Answer::notThere);
  }

  private interface Work {
    boolean in(Unit unit);
  }

  private Answer done(Scene scene, View view, Form form, Work work) {
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var led = tools.once(scene, form, unit -> work.in(unit) ? "1" : "autre");
    return Answer.seeOther(view.path() + "?" + SittingsDesk.DONE + "=" + led);
  }

  /// All voices that the form has, each for a vote that is open.
  @PostMapping("/voix")
  Answer vote(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    var found = view(scene, sitting, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var said = new HashMap<UUID, Vote>();
    for (Motion motion : view.room().open()) {
      if (form.ticked(View.field(motion))) {
        said.put(motion.id(), form.choice(View.field(motion), Vote.class, Vote.ABSTAIN));
      }
    }
    return done(scene, view, form, unit -> said(unit, view, said));
  }

  /// A voice that came too late does not take the others with it.
  private boolean said(Unit unit, View view, Map<UUID, Vote> voices) {
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
    var found = view(scene, sitting, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var dossier = form.id("dossier", id -> id).filter(id -> view.room().dossier(id).isPresent());
    if (dossier.isEmpty()) {
      form.wrong("dossier", "web.form.missing");
    }
    var reason = form.text("reason", LONGEST);
    var seat = new Attendance.Seat(view.sitting(), view.me().number());
    return done(
        scene,
        view,
        form,
        unit -> dossier.filter(id -> attendance.recuse(unit, seat, id, reason)).isPresent());
  }

  @PostMapping("/approbation")
  Answer approve(
      Scene scene, @PathVariable UUID sitting, @AuthenticationPrincipal SignedIn who, Form form) {
    return view(scene, sitting, who)
        .map(view ->
            done(scene, view, form, unit -> adjourning.approve(unit, view.sitting(), who.id())))
        .orElseGet(Answer::notThere);
  }
}
