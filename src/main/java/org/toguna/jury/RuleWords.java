package org.toguna.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Scene;

/// Rules as sentences.
final class RuleWords {
  private RuleWords() {}

  static String group(Scene scene, Call call, GroupRule rule) {
    var name =
        rule.group() == GroupRule.Group.CATEGORY
            ? call.categories().stream()
                .filter(one -> one.slug().equals(rule.name()))
                .map(Category::name)
                .map(scene::say)
                .findFirst()
                .orElse(rule.name())
            : rule.name();
    return scene.say(rule.group().key(), name);
  }

  /// Such as « Membres expérimentés : au moins 1 sur chaque dossier ».
  static String say(Scene scene, Call call, GroupRule rule) {
    var group = group(scene, call, rule);
    if (rule.most() == 0) {
      return scene.say("jury.rule.atleast", group, rule.least());
    }
    return rule.least() == 0
        ? scene.say("jury.rule.atmost", group, rule.most())
        : scene.say("jury.rule.between", group, rule.least(), rule.most());
  }

  /// What a proposal asked under this code.
  static String say(Scene scene, Call call, Wanted wanted, String code) {
    if (code.equals(AskedRule.BODY)) {
      return scene.say("jury.rule.body", wanted.bodyMost());
    }
    if (code.equals(AskedRule.SETTLED)) {
      return scene.say("jury.rule.settled");
    }
    if (code.startsWith(AskedRule.LANG)) {
      var lang = code.substring(AskedRule.LANG.length());
      return scene.say("jury.rule.lang", Lang.ofCode(lang).map(Lang::ownName).orElse(lang));
    }
    int place = Integer.parseInt(code.substring(AskedRule.GROUP.length()));
    return say(scene, call, wanted.rules().get(place));
  }

  /// All that a proposal asked.
  static List<String> all(Scene scene, Call call, Wanted wanted) {
    return codes(wanted).stream().map(code -> say(scene, call, wanted, code)).toList();
  }

  private static List<String> codes(Wanted wanted) {
    var codes = new ArrayList<String>();
    wanted.langs().forEach(lang -> codes.add(AskedRule.LANG + lang));
    if (wanted.bodyMost() > 0) {
      codes.add(AskedRule.BODY);
    }
    IntStream.range(0, wanted.rules().size()).forEach(i -> codes.add(AskedRule.GROUP + i));
    return codes;
  }

  /// For which of the rules a juror counts on a dossier of these categories.
  static List<String> counts(
      Scene scene, Call call, Wanted wanted, Juror juror, List<String> categories) {
    var counts = new ArrayList<String>();
    for (String lang : wanted.langs()) {
      if (juror.profile().langs().contains(lang)) {
        counts.add(say(scene, call, wanted, AskedRule.LANG + lang));
      }
    }
    wanted.rules().stream()
        .filter(rule -> rule.counts(juror, categories))
        .map(rule -> group(scene, call, rule))
        .forEach(counts::add);
    return counts;
  }
}
