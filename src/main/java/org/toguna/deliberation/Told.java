package org.toguna.deliberation;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.toguna.contest.Call;
import org.toguna.contest.Prize;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// Says in one language what happens in a sitting.
record Told(Texts texts, Lang lang, ZoneId zone, Call call) {

  static Told of(Scene scene, Edition edition, Call call) {
    return new Told(scene.texts(), scene.lang(), edition.period().zone(), call);
  }

  String say(String key, Object... values) {
    return texts.say(lang, key, values);
  }

  Written written() {
    return new Written(lang, zone);
  }

  /// What a motion asks for, in one line.
  String title(Motion motion) {
    return title(motion.about(), motion.texts().said());
  }

  /// The same of what a member moved and is not put to the vote yet.
  String title(Moving.Moved moved) {
    return title(moved.about(), moved.texts().said());
  }

  private String title(Motion.About about, String said) {
    var key = "deliberation.moved." + about.kind().name();
    return switch (about.kind()) {
      case RETAIN -> say(key, dossier(about));
      case AWARD -> say(key, prize(about.prize()), dossier(about));
      case WITHHOLD, SHARE -> say(key, prize(about.prize()));
      case REVOKE -> say(key, said);
      case TEXT -> about.dossier().isEmpty() ? say(key) : say(key + ".of", dossier(about));
    };
  }

  private String dossier(Motion.About about) {
    var name = about.name().isEmpty() ? say("deliberation.erased") : about.name();
    return name + " (" + about.dossier() + ")";
  }

  /// What a prize is called and by whom it is won: several may be called « first ». Its slug where
  /// the rule book no longer has it.
  String prize(String slug) {
    return call.prizes().stream()
        .filter(one -> one.slug().equals(slug))
        .map(this::called)
        .findFirst()
        .orElse(slug);
  }

  /// The contest’s prizes, nothing first.
  Map<String, String> prizeChoices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    call.prizes().forEach(prize -> choices.put(prize.slug(), prize(prize.slug())));
    return choices;
  }

  /// The decisions of a sitting that may be taken back, nothing first.
  Map<String, String> revocable(Room room) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    room.standing().stream()
        .filter(motion -> motion.about().kind() != MotionKind.TEXT)
        .forEach(motion -> choices.put(motion.id().toString(), title(motion)));
    return choices;
  }

  private String called(Prize prize) {
    return say("deliberation.prize.of", prize.name().in(lang), call.won(texts, lang, zone, prize));
  }

  String member(Member member) {
    return member.name().isEmpty()
        ? say("deliberation.member.erased", member.number())
        : member.name();
  }

  /// How many said what.
  String counted(Motion motion) {
    var count = motion.count();
    return say(
        "deliberation.counted", count.ayes(), count.noes(), count.abstained(), count.present());
  }

  String rules(Sitting.Rules rules) {
    var quorum = say("deliberation.rules.quorum", rules.quorum());
    var majority = say(rules.majority().key());
    var casting =
        say(rules.casting() ? "deliberation.rules.casting" : "deliberation.rules.nocasting");
    return quorum + " · " + majority + " · " + casting;
  }
}
