package org.toguna.walk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.jury.BesideSeat;
import org.toguna.jury.Seat;
import org.toguna.jury.Seats;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// The ways from a stand to the juror's own sheet of it: that of the visits where the contest has a
/// grid for them, else that of the presentations.
@Component
class SheetWays {
  private final List<BesideSeat> beside;

  SheetWays(List<BesideSeat> beside) {
    this.beside = List.copyOf(beside);
  }

  record Way(int team, NavLink link) {}

  /// In the group's order; none for a team the juror has no seat for.
  List<Way> of(DSLContext sql, Scene scene, Going going, PersonId juror) {
    var contest = going.walk().day().contest();
    var seats =
        Seats.of(sql, juror).stream().filter(seat -> seat.contest().equals(contest)).toList();
    return going.running().track().order().stream()
        .filter(team -> !going.away().contains(team.number()))
        .flatMap(team ->
            team
                .application()
                .flatMap(id -> seat(seats, id))
                .flatMap(seat -> way(sql, scene, seat))
                .map(link -> new Way(team.number(), link))
                .stream())
        .toList();
  }

  private static Optional<Seat> seat(List<Seat> seats, UUID application) {
    return Stream.of(Round.STANDS, Round.PITCH)
        .flatMap(round ->
            seats.stream()
                .filter(seat -> seat.round() == round && seat.application().equals(application)))
        .findFirst();
  }

  private Optional<NavLink> way(DSLContext sql, Scene scene, Seat seat) {
    return beside.stream().flatMap(one -> one.onSeat(sql, seat, scene).stream()).findFirst();
  }
}
