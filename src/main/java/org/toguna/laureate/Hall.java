package org.toguna.laureate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.contest.Prize;
import org.toguna.deliberation.Awarded;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Words;

/// An edition's laureates, contest by contest, in the order of its prizes.
record Hall(Edition edition, List<Honours> contests) {

  /// What a contest awarded.
  record Honours(Call call, List<Honour> all) {
    /// The category a prize is won in; nothing for one of the whole contest.
    Optional<Words> category(Prize prize) {
      return call.categories().stream()
          .filter(one -> one.slug().equals(prize.category()))
          .map(Category::name)
          .findFirst();
    }
  }

  /// A prize that was awarded, to a dossier that may be gone since, with what its laureate shows.
  record Honour(Prize prize, Awarded awarded, Optional<HandedIn> dossier, Optional<Card> card) {}

  /// Contests whose prizes are published.
  static Hall of(DSLContext sql, Edition edition) {
    var cards = Card.in(sql, edition.id());
    return new Hall(
        edition,
        Call.all(sql, edition.id()).stream()
            .map(call -> new Honours(call, honours(sql, call, cards)))
            .filter(one -> !one.all().isEmpty())
            .toList());
  }

  private static List<Honour> honours(DSLContext sql, Call call, Map<UUID, Card> cards) {
    var awarded = Outcomes.awarded(sql, call.id());
    var ids = awarded.stream().map(Awarded::application).toList();
    var dossiers =
        HandedIn.among(sql, ids).stream()
            .collect(Collectors.toMap(HandedIn::id, Function.identity()));
    return call.prizes().stream()
        .flatMap(prize ->
            awarded.stream()
                .filter(one -> one.prize().equals(prize.slug()))
                .map(one ->
                    new Honour(
                        prize,
                        one,
                        Optional.ofNullable(dossiers.get(one.application())),
                        Optional.ofNullable(cards.get(one.application())))))
        .toList();
  }

  boolean isEmpty() {
    return contests.isEmpty();
  }
}
