package org.toguna.jury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Scene;

/// The rules of a contest’s rounds, and of which groups there can be some.
record RulesView(
    Edition edition, Call call, Map<Round, List<GroupRule>> rules, List<GroupRule> groups) {

  static Optional<RulesView> find(DSLContext sql, Edition edition, UUID contest) {
    return Call.find(sql, edition.id(), contest).map(call -> of(sql, edition, call));
  }

  static RulesView of(DSLContext sql, Edition edition, Call call) {
    return new RulesView(
        edition,
        call,
        RoundRules.of(sql, call.id()),
        groups(call, Juror.in(sql, call.id()).stream().filter(Juror::here).toList()));
  }

  /// Each as a rule that asks for nothing yet.
  private static List<GroupRule> groups(Call call, List<Juror> jurors) {
    var groups = new ArrayList<GroupRule>();
    if (!jurors.isEmpty()) {
      groups.add(new GroupRule(GroupRule.Group.EXPERIENCED, "", 0, 0));
      groups.add(new GroupRule(GroupRule.Group.OWN, "", 0, 0));
      call.categories()
          .forEach(one -> groups.add(new GroupRule(GroupRule.Group.CATEGORY, one.slug(), 0, 0)));
      var bodies = new LinkedHashMap<List<String>, String>();
      jurors.forEach(one ->
          bodies.putIfAbsent(List.copyOf(Plain.words(one.profile().body())), one.profile().body()));
      bodies.remove(List.of());
      bodies.values().stream()
          .sorted()
          .forEach(body -> groups.add(new GroupRule(GroupRule.Group.BODY, body, 0, 0)));
    }
    return groups;
  }

  boolean begins() {
    return !groups.isEmpty() && !call.grids().isEmpty();
  }

  String back() {
    return JuryDesk.View.base(edition, call) + AssignDesk.BELOW;
  }

  String path() {
    return back() + RuleDesk.BELOW;
  }

  Optional<GroupRule> group(String code) {
    return groups.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /// One that is asked of a round.
  Optional<GroupRule> rule(Round round, String code) {
    return rules.getOrDefault(round, List.of()).stream()
        .filter(one -> one.code().equals(code))
        .findFirst();
  }

  List<Asked> asked(Scene scene) {
    var rounds = new LinkedHashMap<String, String>();
    call.grids().keySet().forEach(round -> rounds.put(round.name(), scene.say(round.key())));
    var choices = new LinkedHashMap<String, String>();
    groups.forEach(one -> choices.put(one.code(), RuleWords.group(scene, call, one)));
    return List.of(
        new Asked.Choice("round", rounds, true),
        new Asked.Choice("group", choices, true),
        new Asked.Line("least", "number", false),
        new Asked.Line("most", "number", false));
  }
}
