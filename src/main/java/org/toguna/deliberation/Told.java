package org.toguna.deliberation;

import java.time.ZoneId;
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
    var about = motion.about();
    var key = "deliberation.moved." + about.kind().name();
    return switch (about.kind()) {
      case RETAIN -> say(key, dossier(motion));
      case AWARD -> say(key, prize(about.prize()), dossier(motion));
      case WITHHOLD, SHARE -> say(key, prize(about.prize()));
      case REVOKE -> say(key, motion.texts().said());
      case TEXT -> about.dossier().isEmpty() ? say(key) : say(key + ".of", dossier(motion));
    };
  }

  private String dossier(Motion motion) {
    var about = motion.about();
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

  private String called(Prize prize) {
    return say(
        "deliberation.prize.of", prize.name().in(lang), call.won(texts, lang, zone, prize));
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
