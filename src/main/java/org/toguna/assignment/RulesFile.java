package org.toguna.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.toguna.kit.base.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the rules of groups:
/// `{"groups":{"<juror>":["senior","institution:A"]},"perDossier":[{"group":"senior","min":1}]}`. A
/// group that ends in `:*` stands for each group that begins so.
public final class RulesFile {
  private final String text;
  private final String called;
  private final Affinities affinities;
  private final int perDossier;

  private RulesFile(String text, String called, Affinities affinities, int perDossier) {
    this.text = text;
    this.called = called;
    this.affinities = affinities;
    this.perDossier = perDossier;
  }

  /// Reads a file `called` so, whose jurors are those of the affinities.
  ///
  /// @throws BadInput with the line and the mend if the text is not such a file
  public static List<Rule> read(String text, String called, Affinities affinities, int perDossier) {
    return new RulesFile(text, called, affinities, perDossier).rules();
  }

  private List<Rule> rules() {
    var root = root();
    for (String name : root.propertyNames()) {
      if (!name.equals("groups") && !name.equals("perDossier")) {
        throw bad(name, "is no part of a rules file; there are groups and perDossier");
      }
    }
    var groups = groups(root.path("groups"));
    var rules = new ArrayList<Rule>();
    for (JsonNode one : root.path("perDossier")) {
      rules.addAll(rules(one, groups));
    }
    return List.copyOf(rules);
  }

  private JsonNode root() {
    try {
      var root = JsonMapper.builder().build().readTree(text);
      if (!root.isObject()
          || !(root.path("groups").isMissingNode() || root.path("groups").isObject())
          || !(root.path("perDossier").isMissingNode() || root.path("perDossier").isArray())) {
        throw new BadInput(called + ", line 1: begin it with {\"groups\":{…},\"perDossier\":[…]}");
      }
      return root;
    } catch (JacksonException broken) {
      throw new BadInput(
          "%s, line %d: is no JSON that can be read; look for a comma or a bracket before it"
              .formatted(called, Math.max(1, broken.getLocation().getLineNr())),
          broken);
    }
  }

  private Map<String, BitSet> groups(JsonNode node) {
    var groups = new TreeMap<String, BitSet>();
    for (var entry : node.properties()) {
      int juror = affinities.jurors().indexOf(entry.getKey());
      if (juror < 0) {
        throw bad(entry.getKey(), "is no juror of the affinities; mend the name or leave it out");
      }
      if (!entry.getValue().isArray()) {
        throw bad(entry.getKey(), "must have a list of groups such as [\"senior\"]");
      }
      for (JsonNode group : entry.getValue()) {
        if (!group.isString() || group.stringValue().isBlank()) {
          throw bad(entry.getKey(), "has a group that is no text; write it in quotation marks");
        }
        groups.computeIfAbsent(group.stringValue(), _ -> new BitSet()).set(juror);
      }
    }
    return groups;
  }

  private List<Rule> rules(JsonNode node, Map<String, BitSet> groups) {
    var group = node.path("group");
    if (!group.isString()) {
      throw bad("perDossier", "has a rule without a group; write {\"group\":\"…\",\"min\":1}");
    }
    var name = group.stringValue();
    for (String key : node.propertyNames()) {
      if (!List.of("group", "min", "max").contains(key)) {
        throw bad(key, "is no part of a rule; there are group, min and max");
      }
    }
    int min = count(node, "min", 0, name);
    int max = count(node, "max", perDossier, name);
    if (node.size() < 2 || min > max) {
      throw bad(name, "needs a min or a max, and the min not above the max");
    }
    var meant = groups.keySet().stream().filter(one -> isMeant(one, name)).toList();
    if (meant.isEmpty()) {
      throw bad(name, "is a group that nobody is in; mend its name or add it to groups");
    }
    return meant.stream()
        .map(one -> new Rule(one, groups.getOrDefault(one, new BitSet()), min, max))
        .toList();
  }

  private static boolean isMeant(String group, String name) {
    return name.endsWith(":*")
        ? group.startsWith(name.substring(0, name.length() - 1))
        : group.equals(name);
  }

  private int count(JsonNode node, String key, int otherwise, String group) {
    var count = node.path(key);
    if (count.isMissingNode()) {
      return otherwise;
    }
    if (!count.isInt() || count.intValue() < 0) {
      throw bad(group, "has a %s that is no whole number from 0 on".formatted(key));
    }
    return count.intValue();
  }

  /// Names the line on which something stands for the first time in quotation marks.
  private BadInput bad(String name, String what) {
    int at = Math.max(0, text.indexOf('"' + name + '"'));
    long line = text.substring(0, at).lines().count();
    boolean begins = at == 0 || text.charAt(at - 1) == '\n';
    return new BadInput(
        "%s, line %d: « %s » %s"
            .formatted(called, Math.max(1, line + (begins ? 1 : 0)), name, what));
  }
}
