package org.toguna.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Prize;
import org.toguna.contest.Round;
import org.toguna.deliberation.Awarded;
import org.toguna.deliberation.Matter;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.people.PersonId;
import org.toguna.scoring.TellableRound;
import org.toguna.scoring.Telling;

/// Finds what may be told of a dossier by now. Nothing is kept: each time it is read from what was
/// published and from the sealed sheets.
@Component
class OwnResult {
  private final Telling telling;

  OwnResult(Telling telling) {
    this.telling = telling;
  }

  /// A dossier's result.
  ///
  /// @param retained whether it is on the shortlist; nothing before that is published
  /// @param prizes what it won; empty before prizes are published too
  record Told(
      Edition edition,
      Call call,
      HandedIn dossier,
      Optional<Boolean> retained,
      boolean awarded,
      List<Won> prizes,
      List<TellableRound> rounds) {
    /// Whether there is anything to be read yet.
    boolean open() {
      return retained.isPresent() || awarded;
    }

    String back() {
      return edition.href(call.path() + dossier.path());
    }

    String href(String path) {
      return back() + OwnResultPages.BELOW + path;
    }
  }

  /// A prize that was awarded.
  record Won(Prize prize, Awarded awarded) {}

  /// One's own, as it was handed in last; another's is not there.
  Optional<Told> find(DSLContext sql, Edition edition, String slug, String code, PersonId person) {
    return Call.find(sql, edition.id(), slug)
        .flatMap(call ->
            HandedIn.own(sql, call.id(), person, code).map(one -> told(sql, edition, call, one)));
  }

  private Told told(DSLContext sql, Edition edition, Call call, HandedIn dossier) {
    boolean shortlisted = Outcomes.publishedAt(sql, call.id(), Matter.SHORTLIST).isPresent();
    boolean awarded = Outcomes.publishedAt(sql, call.id(), Matter.AWARDS).isPresent();
    var retained =
        shortlisted
            ? Optional.of(Outcomes.retained(sql, call.id()).contains(dossier.id()))
            : Optional.<Boolean>empty();
    var rounds = rounds(shortlisted, awarded);
    return new Told(
        edition,
        call,
        dossier,
        retained,
        awarded,
        awarded ? won(sql, call, dossier) : List.of(),
        rounds.isEmpty() ? List.of() : telling.of(sql, call.id(), dossier.id(), rounds));
  }

  /// The shortlist tells of the first round; the prizes of all.
  private static List<Round> rounds(boolean shortlisted, boolean awarded) {
    return awarded ? List.of(Round.values()) : shortlisted ? List.of(Round.SHORTLIST) : List.of();
  }

  private static List<Won> won(DSLContext sql, Call call, HandedIn dossier) {
    return Outcomes.won(sql, call.id(), dossier.id()).stream()
        .flatMap(one -> named(call, one))
        .toList();
  }

  private static Stream<Won> named(Call call, Awarded awarded) {
    return call.prizes().stream()
        .filter(prize -> prize.slug().equals(awarded.prize()))
        .map(prize -> new Won(prize, awarded));
  }
}
