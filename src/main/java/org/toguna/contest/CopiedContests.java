package org.toguna.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionCopied;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// An edition made from another one takes over its contests as their organisers left them, dates
/// moved, none opened.
@Component
class CopiedContests implements Listener<EditionCopied> {
  private final Contests contests;

  CopiedContests(Contests contests) {
    this.contests = contests;
  }

  @Override
  public Class<EditionCopied> hears() {
    return EditionCopied.class;
  }

  @Override
  public void on(EditionCopied copied, Unit unit) {
    if (!copied.what().contains(EditionCopied.What.CONTESTS)) {
      return;
    }
    for (Contest contest : Contest.of(unit.sql(), copied.from().id())) {
      contests.add(
          unit,
          copied.to().id(),
          contest.slug(),
          moved(contest.terms(), copied),
          contest.example());
    }
  }

  private static Terms moved(Terms terms, EditionCopied copied) {
    var moments = new EnumMap<Step, Instant>(Step.class);
    terms.calendar().moments().forEach((step, at) -> moments.put(step, moved(at, copied)));
    List<Condition> conditions =
        terms.entry().conditions().stream()
            .map(one ->
                new Condition(one.slug(), moved(one.rule(), copied), one.proof(), one.appeal()))
            .toList();
    return terms.with(new Calendar(moments)).withConditions(conditions);
  }

  /// The same hour on the clock of the hall.
  private static Instant moved(Instant at, EditionCopied copied) {
    return at.atZone(copied.from().period().zone()).plusDays(days(copied)).toInstant();
  }

  private static long days(EditionCopied copied) {
    return ChronoUnit.DAYS.between(copied.from().period().from(), copied.to().period().from());
  }

  /// Ages are told on a day of the new edition.
  private static Rule moved(Rule rule, EditionCopied copied) {
    return switch (rule) {
      case Rule.FounderAge(int least, int most, LocalDate on) ->
          new Rule.FounderAge(least, most, on.plusDays(days(copied)));
      case Rule.FirmAge(int most, LocalDate on) ->
          new Rule.FirmAge(most, on.plusDays(days(copied)));
      case Rule.Residence _, Rule.Origin _, Rule.Capital _, Rule.OfWomen _, Rule.Unrelated _ ->
          rule;
    };
  }
}
