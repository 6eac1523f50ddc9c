package org.toguna.deliberation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// What a member sees of a sitting on its own phone.
record MemberView(
    Edition edition, Told told, Room room, Member me, List<Evidence> evidence, After after) {
  private static final String VOICE = "v-";

  /// @param drawnUp there are minutes
  record After(boolean drawnUp, boolean approved) {}

  Sitting sitting() {
    return room.sitting();
  }

  String path() {
    return SittingPages.PATH + "/" + sitting().id();
  }

  boolean isHere() {
    return room.isHere(me);
  }

  Attendance.Seat seat() {
    return new Attendance.Seat(sitting(), me.number());
  }

  /// The name of the field that holds a voice.
  static String field(Motion motion) {
    return VOICE + motion.id();
  }

  /// What this member says so far: in a form that is sent back as in the page.
  String voice(Motion motion, Form form) {
    var said = form.value(field(motion));
    return said.isEmpty()
        ? motion.place(me.number()).flatMap(Place::vote).map(Vote::name).orElse("")
        : said;
  }

  Map<String, String> dossierChoices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    evidence.forEach(one -> choices.put("" + one.dossier().id(), one.called()));
    return choices;
  }

  /// What may be moved; taking a decision back only where there is one.
  Map<String, String> kinds(Scene scene) {
    var kinds = new LinkedHashMap<String, String>();
    MotionKind.of(sitting().key().matter()).stream()
        .filter(kind -> kind != MotionKind.REVOKE || told.revocable(room).size() > 1)
        .forEach(kind -> kinds.put(kind.name(), scene.say(kind.key())));
    return kinds;
  }

  boolean ofPrizes() {
    return sitting().key().matter() == Matter.AWARDS;
  }

  /// What the others moved and nobody answered yet, for whoever chairs. The desk answers.
  List<Proposal> tabled() {
    return room.waiting().stream()
        .filter(one -> me.chair() && one.member() != me.number())
        .toList();
  }

  /// What this member moved itself.
  List<Proposal> proposed() {
    return room.proposals().stream().filter(one -> one.member() == me.number()).toList();
  }
}
