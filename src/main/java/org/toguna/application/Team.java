package org.toguna.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.toguna.contest.Declared.Body;

/// The people of a dossier, and what is counted of them.
record Team(List<Member> members) {
  /// As many as one dossier may name.
  static final int MOST = 15;

  /// What somebody is in the firm or project.
  enum Place {
    TEAM,
    LEAD,
    /// Holds capital and does not work there.
    HOLDER;

    String key() {
      return "application.place." + name();
    }
  }

  enum Woman {
    YES,
    NO,
    UNSAID
  }

  /// `share` of the capital in percent, 0 where none was said; `country` of nationality.
  record Member(String name, String role, Woman woman, Place place, int share, String country) {}

  static Team of(Content content) {
    var fields = content.of(Piece.TEAM);
    var members = new ArrayList<Member>();
    for (int i = 1; i <= MOST; i++) {
      var at = TeamForm.at(i);
      if (fields.containsKey(at + "name")) {
        members.add(
            new Member(
                fields.getOrDefault(at + "name", ""),
                fields.getOrDefault(at + "role", ""),
                woman(fields.getOrDefault(at + "woman", "")),
                Place.valueOf(fields.getOrDefault(at + "place", Place.TEAM.name())),
                Integer.parseInt(fields.getOrDefault(at + "share", "0")),
                fields.getOrDefault(at + "country", "")));
      }
    }
    return new Team(members);
  }

  private static Woman woman(String answer) {
    return switch (answer) {
      case "oui" -> Woman.YES;
      case "non" -> Woman.NO;
      default -> Woman.UNSAID;
    };
  }

  /// So many women, and so many of whom it was not said, of so many.
  record Count(int women, int unsaid, int of) {
    /// In whole percent, rounded down: half a percent is no reason to promise more.
    int percent() {
      return of == 0 ? 0 : 100 * women / of;
    }
  }

  Count count(Body body) {
    return switch (body) {
      case TEAM -> heads(member -> member.place() != Place.HOLDER);
      case MANAGEMENT -> heads(member -> member.place() == Place.LEAD);
      case CAPITAL -> capital();
    };
  }

  private Count heads(Predicate<Member> in) {
    var them = members.stream().filter(in).toList();
    int women = (int) them.stream().filter(one -> one.woman() == Woman.YES).count();
    int unsaid = (int) them.stream().filter(one -> one.woman() == Woman.UNSAID).count();
    return new Count(women, unsaid, them.size());
  }

  /// Percent of the capital; what nobody was said to hold may be a woman's too.
  private Count capital() {
    int said = said();
    return said == 0
        ? new Count(0, 0, 0)
        : new Count(held(Woman.YES), held(Woman.UNSAID) + 100 - said, 100);
  }

  private int held(Woman woman) {
    return members.stream().filter(one -> one.woman() == woman).mapToInt(Member::share).sum();
  }

  /// Percent of the capital whose holder is said.
  int said() {
    return members.stream().mapToInt(Member::share).sum();
  }

  /// Percent of the capital by the holders' country.
  Map<String, Integer> capitalByCountry() {
    var capital = new HashMap<String, Integer>();
    members.stream()
        .filter(one -> one.share() > 0 && !one.country().isEmpty())
        .forEach(one -> capital.merge(one.country(), one.share(), Integer::sum));
    return capital;
  }
}
