package org.toguna.jury;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.toguna.assignment.Rule;

/// Something that is asked of every panel, under a code that a sentence can be found by, with the
/// solver’s rules that say it: a group is named by the code, and by more after a colon where one
/// thing asked is several rules.
record AskedRule(String code, List<Rule> rules) {
  static final String BODY = "body";
  static final String LANG = "lang-";
  static final String GROUP = "group-";
  static final String SETTLED = "settled";

  /// The codes behind the groups that a solver found to be in the way.
  static List<String> codes(List<String> groups) {
    return groups.stream().map(group -> group.split(":", 2)[0]).distinct().toList();
  }

  static List<AskedRule> of(Table table, Wanted wanted) {
    var asked = new ArrayList<AskedRule>();
    for (String lang : wanted.langs()) {
      var readers = members(table, (juror, _) -> juror.profile().langs().contains(lang), List.of());
      asked.add(one(LANG + lang, readers, 1, wanted.perDossier()));
    }
    if (wanted.bodyMost() > 0) {
      asked.add(bodies(table, wanted.bodyMost()));
    }
    for (int i = 0; i < wanted.rules().size(); i++) {
      asked.add(of(table, wanted.rules().get(i), GROUP + i, wanted.perDossier()));
    }
    asked.add(settled(table));
    return asked;
  }

  /// One a juror: it stays with each of the dossiers where its seat is settled.
  private static AskedRule settled(Table table) {
    var rules = new ArrayList<Rule>();
    for (int j = 0; j < table.jurors().size(); j++) {
      var juror = table.jurors().get(j).id();
      var dossiers = new BitSet();
      for (int d = 0; d < table.dossiers().size(); d++) {
        var id = table.dossiers().get(d).id();
        dossiers.set(
            d,
            table.settled().stream()
                .anyMatch(seat -> seat.application().equals(id) && seat.juror().equals(juror)));
      }
      if (!dossiers.isEmpty()) {
        var alone = new BitSet();
        alone.set(j);
        rules.add(new Rule(SETTLED + ":" + juror, alone, 1, 1, Optional.of(dossiers)));
      }
    }
    return new AskedRule(SETTLED, List.copyOf(rules));
  }

  private static AskedRule one(String code, BitSet members, int least, int most) {
    return new AskedRule(code, List.of(new Rule(code, members, least, most)));
  }

  private static AskedRule bodies(Table table, int most) {
    var bodies = new LinkedHashSet<String>();
    table.jurors().forEach(one -> bodies.add(body(one)));
    bodies.remove("");
    return new AskedRule(
        BODY,
        bodies.stream()
            .map(body ->
                new Rule(
                    BODY + ":" + body,
                    members(table, (juror, _) -> body(juror).equals(body), List.of()),
                    0,
                    most))
            .toList());
  }

  private static String body(Juror juror) {
    return String.join(" ", Plain.words(juror.profile().body()));
  }

  private static AskedRule of(Table table, GroupRule rule, String code, int perDossier) {
    int most = rule.most() == 0 ? perDossier : rule.most();
    if (rule.group() != GroupRule.Group.OWN) {
      return one(code, members(table, rule::counts, List.of()), rule.least(), most);
    }
    var rules = new ArrayList<Rule>();
    alike(table)
        .forEach((categories, dossiers) -> {
          var knowing = members(table, rule::counts, List.copyOf(categories));
          var name = code + ":" + String.join(" ", categories);
          rules.add(new Rule(name, knowing, rule.least(), most, Optional.of(dossiers)));
        });
    return new AskedRule(code, List.copyOf(rules));
  }

  /// Dossiers by the categories they are entered in.
  private static LinkedHashMap<Set<String>, BitSet> alike(Table table) {
    var alike = new LinkedHashMap<Set<String>, BitSet>();
    for (int d = 0; d < table.dossiers().size(); d++) {
      var categories = new LinkedHashSet<>(table.dossiers().get(d).categories());
      alike.computeIfAbsent(categories, _ -> new BitSet()).set(d);
    }
    return alike;
  }

  private static BitSet members(
      Table table, BiPredicate<Juror, List<String>> are, List<String> categories) {
    var members = new BitSet();
    IntStream.range(0, table.jurors().size())
        .filter(j -> are.test(table.jurors().get(j), categories))
        .forEach(members::set);
    return members;
  }
}
