package org.toguna.jury;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Round;
import org.toguna.eligibility.Eligible;

/// Which dossiers a round is about, as far as they still stand handed in.
@Component
public class RoundFields {
  private final List<RoundField> told;

  RoundFields(List<RoundField> told) {
    this.told = List.copyOf(told);
  }

  /// `narrowed` is whether somebody chose them among the eligible ones.
  public record Dossiers(Set<UUID> ids, boolean narrowed) {}

  /// The teams that present themselves where they are chosen, the published shortlist where there
  /// is one, all eligible dossiers otherwise; rounds before the shortlist are about the last.
  public Dossiers of(DSLContext sql, UUID contest, Round round) {
    var chosen =
        told.stream().flatMap(one -> one.dossiers(sql, contest, round).stream()).findFirst();
    var ids = chosen.orElseGet(() -> Eligible.in(sql, contest));
    return new Dossiers(
        HandedIn.among(sql, ids).stream()
            .filter(one -> one.contest().equals(contest))
            .map(HandedIn::id)
            .collect(Collectors.toSet()),
        chosen.isPresent());
  }

  /// Of the seats there are, those that an assignment must keep.
  Set<Seat> settled(DSLContext sql, UUID contest, Round round) {
    var settled =
        told.stream()
            .flatMap(one -> one.settled(sql, contest, round).stream())
            .collect(Collectors.toSet());
    settled.retainAll(Seats.in(sql, contest, round));
    return settled;
  }

  /// The ids of the dossiers that teams may be chosen from: the published shortlist where there is
  /// one, all eligible ones otherwise.
  public Set<UUID> goingOn(DSLContext sql, UUID contest) {
    return told.stream()
        .flatMap(one -> one.goingOn(sql, contest).stream())
        .findFirst()
        .orElseGet(() -> Eligible.in(sql, contest));
  }

  boolean isOver(DSLContext sql, UUID contest, Round round) {
    return told.stream().anyMatch(one -> one.isOver(sql, contest, round));
  }
}
