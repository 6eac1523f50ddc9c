package org.toguna.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Who is on a session: add, move, change the role, take off, and replace in one step.
@Controller
@RequestMapping("/organisation/editions/{number}/seances/{id}")
class SeatsDesk {
  private static final int LONGEST_NAME = 200;

  private final DeskActs acts;
  private final Seats seats;
  private final SessionDeskPage page;

  SeatsDesk(DeskActs acts, Seats seats, SessionDeskPage page) {
    this.acts = acts;
    this.seats = seats;
    this.page = page;
  }

  /// What a form makes of the table, and whom it is about.
  private interface Change {
    List<Seats.Seat> of(List<Seats.Seat> table, Unit unit);
  }

  @PostMapping("/personnes")
  Answer add(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var name = form.text("name", LONGEST_NAME);
    var role = form.choice("role", Role.class, Role.PANELLIST);
    return seated(
        scene,
        edition,
        id,
        form,
        (table, unit) -> {
          var speaker = Speaker.ensure(unit, edition.id(), name);
          return table.stream().anyMatch(seat -> seat.speaker().equals(speaker))
              ? table
              : with(table, table.size(), new Seats.Seat(speaker, role));
        });
  }

  @PostMapping("/remplacements")
  Answer replace(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var name = form.text("by", LONGEST_NAME);
    var leaving = leaving(form);
    return seated(
        scene,
        edition,
        id,
        form,
        (table, unit) -> {
          var coming = Speaker.ensure(unit, edition.id(), name);
          var after = new ArrayList<>(table);
          after.removeIf(seat -> seat.speaker().equals(coming) && !isOf(seat, leaving));
          after.replaceAll(
              seat -> isOf(seat, leaving) ? new Seats.Seat(coming, seat.role()) : seat);
          return after;
        });
  }

  @PostMapping("/departs")
  Answer remove(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var leaving = leaving(form);
    return seated(
        scene,
        edition,
        id,
        form,
        (table, unit) -> table.stream().filter(seat -> !isOf(seat, leaving)).toList());
  }

  @PostMapping("/roles")
  Answer role(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var who = leaving(form);
    var role = form.choice("role", Role.class, Role.PANELLIST);
    return seated(
        scene,
        edition,
        id,
        form,
        (table, unit) ->
            table.stream()
                .map(seat -> isOf(seat, who) ? new Seats.Seat(seat.speaker(), role) : seat)
                .toList());
  }

  @PostMapping("/montees")
  Answer up(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return moved(scene, edition, id, form, -1);
  }

  @PostMapping("/descentes")
  Answer down(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return moved(scene, edition, id, form, 1);
  }

  private Answer moved(Scene scene, Edition edition, UUID id, Form form, int by) {
    var who = leaving(form);
    return seated(
        scene,
        edition,
        id,
        form,
        (table, unit) -> {
          var after = new ArrayList<>(table);
          for (int i = 0; i < table.size(); i++) {
            if (isOf(table.get(i), who) && i + by >= 0 && i + by < table.size()) {
              Collections.swap(after, i, i + by);
            }
          }
          return after;
        });
  }

  private static Optional<SpeakerId> leaving(Form form) {
    return form.id("speaker", SpeakerId::new);
  }

  private static boolean isOf(Seats.Seat seat, Optional<SpeakerId> speaker) {
    return speaker.filter(seat.speaker()::equals).isPresent();
  }

  private static List<Seats.Seat> with(List<Seats.Seat> table, int at, Seats.Seat seat) {
    var after = new ArrayList<>(table);
    after.add(at, seat);
    return after;
  }

  /// One who leads at most: whoever else did becomes a panellist.
  private Answer seated(Scene scene, Edition edition, UUID id, Form form, Change change) {
    var session = new SessionId(id);
    if (!form.isRight()) {
      return page.refused(scene, edition, session, form);
    }
    return acts.act(
        scene,
        edition,
        session,
        form,
        (unit, now) -> {
          var table = Seats.of(Appearance.of(unit.sql(), now.id()));
          var wanted = oneLeads(table, change.of(table, unit));
          return new SessionBook.Outcome.Written(seats.set(unit, scene.actor(), now, wanted));
        });
  }

  private static List<Seats.Seat> oneLeads(List<Seats.Seat> before, List<Seats.Seat> after) {
    long leading = after.stream().filter(seat -> seat.role() == Role.MODERATOR).count();
    return leading < 2
        ? after
        : after.stream()
            .map(seat ->
                seat.role() == Role.MODERATOR && before.contains(seat)
                    ? new Seats.Seat(seat.speaker(), Role.PANELLIST)
                    : seat)
            .toList();
  }
}
