package org.toguna.contest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.toguna.contest.Declared.Body;
import org.toguna.contest.Declared.Tie;

/// What some rules need to be told before they can be judged, and nothing else: kinds of facts,
/// where women are counted, bonds, the countries that some rule names.
public final class Needs {
  private final Set<Rule.Genre> genres = new HashSet<>();
  private final SortedSet<String> countries = new TreeSet<>();
  private final Set<Body> bodies = new TreeSet<>();
  private final Set<Tie> ties = new TreeSet<>();

  private Needs() {}

  static Needs of(Collection<? extends Rule> rules) {
    var needs = new Needs();
    rules.forEach(needs::add);
    return needs;
  }

  private void add(Rule rule) {
    genres.add(rule.genre());
    switch (rule) {
      case Rule.WomenShare share -> bodies.add(share.body());
      case Rule.OneWoman one -> bodies.add(one.body());
      case Rule.Unrelated unrelated -> ties.add(unrelated.tie());
      case Rule.Residence residence -> countries.addAll(residence.countries().codes());
      case Rule.Origin origin -> countries.addAll(origin.countries().codes());
      case Rule.Capital capital -> countries.addAll(capital.countries().codes());
      case Rule.FounderAge _, Rule.FirmAge _ -> {
        // Asked once, whatever the rule says.
      }
    }
  }

  public boolean residence() {
    return genres.contains(Rule.Genre.RESIDENCE);
  }

  public boolean origin() {
    return genres.contains(Rule.Genre.ORIGIN);
  }

  public boolean birth() {
    return genres.contains(Rule.Genre.FOUNDER_AGE);
  }

  public boolean founding() {
    return genres.contains(Rule.Genre.FIRM_AGE);
  }

  /// Whose country the capital is of.
  public boolean capital() {
    return genres.contains(Rule.Genre.CAPITAL);
  }

  public Set<Body> bodies() {
    return bodies;
  }

  public Set<Tie> ties() {
    return ties;
  }

  SortedSet<String> countries() {
    return countries;
  }
}
