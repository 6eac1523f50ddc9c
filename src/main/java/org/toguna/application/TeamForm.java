package org.toguna.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.toguna.contest.Call;
import org.toguna.contest.Declared.Body;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The rows of a team in its form: `m1.name`, `m1.role` and so on. A row without a name and without
/// anything else is nobody; rows close up when one is emptied.
final class TeamForm {
  /// Empty rows that the form offers beside those that are filled.
  private static final int SPARE = 2;

  static final List<String> FIELDS = List.of("name", "role", "woman", "place", "share", "country");
  private static final Set<String> YES_NO = Set.of("oui", "non");

  private TeamForm() {}

  /// The beginning of a row's fields.
  static String at(int row) {
    return "m" + row + '.';
  }

  /// Whether shares of the capital are asked for at all.
  static boolean asksShares(Call call) {
    return call.ofFirms()
        && (call.needs().capital() || call.needs().bodies().contains(Body.CAPITAL));
  }

  /// How many rows the form shows.
  static int rows(Form form) {
    int filled = 0;
    for (int row = 1; row <= Team.MOST; row++) {
      filled = form.value(at(row) + "name").isBlank() ? filled : row;
    }
    return Math.min(Team.MOST, filled + SPARE);
  }

  static Map<String, String> read(Form form, Call call) {
    var fields = new TreeMap<String, String>();
    int next = 1;
    int shared = 0;
    for (int row = 1; row <= Team.MOST; row++) {
      var member = member(form, call, at(row));
      if (!member.isEmpty()) {
        shared += Integer.parseInt(member.getOrDefault("share", "0"));
        var to = at(next++);
        member.forEach((name, value) -> fields.put(to + name, value));
      }
    }
    if (shared > 100) {
      form.wrong(at(1) + "share", "contest.check.toomuch");
    }
    return fields;
  }

  private static Map<String, String> member(Form form, Call call, String at) {
    var member = new TreeMap<String, String>();
    put(member, "name", form.optional(at + "name", 120).replaceAll("\\s+", " "));
    put(member, "role", form.optional(at + "role", 120));
    put(member, "woman", PieceReading.oneOf(form, at + "woman", YES_NO));
    if (asksShares(call)) {
      form.optionalNumber(at + "share", 0, 100).ifPresent(share -> member.put("share", "" + share));
      put(
          member,
          "country",
          PieceReading.oneOf(form, at + "country", call.countries(Lang.FR).keySet()));
    }
    if (member.isEmpty()) {
      return member;
    }
    if (!member.containsKey("name")) {
      form.wrong(at + "name", "web.form.missing");
    }
    member.put("place", form.choice(at + "place", Team.Place.class, Team.Place.TEAM).name());
    return member;
  }

  private static void put(Map<String, String> member, String name, String value) {
    if (!value.isEmpty()) {
      member.put(name, value);
    }
  }

  /// What the error summary calls each field: whose row it is, and which.
  static Map<String, String> labels(Scene scene) {
    var labels = new TreeMap<String, String>();
    for (int row = 1; row <= Team.MOST; row++) {
      for (String field : FIELDS) {
        labels.put(
            at(row) + field,
            scene.say("application.team.person", row)
                + ", "
                + scene.say("application.team." + field));
      }
    }
    return labels;
  }
}
