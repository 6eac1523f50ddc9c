package org.toguna.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.contest.Prize;

/// What was decided, as a page shows it: prizes by category in the organiser’s order, or the
/// dossiers that are retained.
record Results(Told told, Proclamation proclamation) {

  /// Prizes under one title.
  record Group(String title, List<Cup> cups) {}

  /// A prize: its rank where it has one, and who has it, or why nobody does.
  record Cup(String name, int rank, long amount, List<Decided> decisions) {
    boolean isGiven() {
      return decisions.getFirst().isGiven();
    }

    boolean isShared() {
      return decisions.size() > 1;
    }
  }

  private Call call() {
    return told.call();
  }

  List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (Category category : call().categories()) {
      var prizes = ranked(category.slug());
      add(groups, category.name().in(told.lang()), prizes);
    }
    add(groups, told.say("deliberation.group.ALL"), ranked(""));
    for (Prize.Genre genre : List.of(Prize.Genre.WOMEN, Prize.Genre.PUBLIC, Prize.Genre.PARTNER)) {
      add(
          groups,
          told.say("deliberation.group." + genre.name()),
          call().prizes().stream().filter(one -> one.genre() == genre).toList());
    }
    return groups;
  }

  private List<Prize> ranked(String category) {
    return call().prizes().stream()
        .filter(one -> one.genre() == Prize.Genre.RANKED && one.category().equals(category))
        .toList();
  }

  private void add(List<Group> groups, String title, List<Prize> prizes) {
    var cups = prizes.stream().map(this::cup).filter(one -> !one.decisions().isEmpty()).toList();
    if (!cups.isEmpty()) {
      groups.add(new Group(title, cups));
    }
  }

  private Cup cup(Prize prize) {
    var decisions =
        proclamation.decisions().stream().filter(one -> one.prize().equals(prize.slug())).toList();
    boolean ranks = prize.genre() == Prize.Genre.RANKED || prize.genre() == Prize.Genre.WOMEN;
    long amount = decisions.isEmpty() ? prize.amount() : decisions.getFirst().amount();
    return new Cup(prize.name().in(told.lang()), ranks ? prize.rank() : 0, amount, decisions);
  }

  /// The dossiers that are retained, in the order of their numbers.
  List<Decided> retained() {
    return proclamation.decisions().stream().filter(one -> one.prize().isEmpty()).toList();
  }

  /// How many prizes are given; one that is shared counts once.
  int given() {
    return (int)
        groups().stream().flatMap(group -> group.cups().stream()).filter(Cup::isGiven).count();
  }

  /// All that is given, in XOF; a prize that is shared counts once.
  long sum() {
    return groups().stream()
        .flatMap(group -> group.cups().stream())
        .filter(Cup::isGiven)
        .mapToLong(Cup::amount)
        .sum();
  }

  String amount(long amount) {
    return told.say("contest.amount", told.written().number(amount));
  }

  String country(Decided one) {
    var code = one.dossier().country();
    return code.isEmpty() ? "" : Call.country(code, told.lang());
  }

  String categories(Decided one) {
    return call().categories().stream()
        .filter(category -> one.dossier().categories().contains(category.slug()))
        .map(category -> category.name().in(told.lang()))
        .collect(Collectors.joining(", "));
  }
}
