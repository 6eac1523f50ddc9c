package org.toguna.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.people.PersonId;

/// A team's coaching before the person who entered it; nothing of the others'.
record OwnCoaching(Mine mine, Optional<Place> place, Instant now) {

  /// The dossier, in its contest.
  record Mine(Edition edition, Call call, HandedIn dossier) {
    String href(String path) {
      return edition.href(call.path() + dossier.path()) + CoachingDesk.BELOW + path;
    }

    String back() {
      return edition.href(call.path() + dossier.path());
    }
  }

  /// What it was offered, and the notes and documents there are.
  record Place(Course course, Team team, List<TeamPages.Told> notes, Map<String, Document> papers) {
    /// What was cancelled stands there too.
    List<Slot> slots() {
      return course.of(team.id());
    }

    /// Slots it may take a seat in, if it comes.
    List<Slot> open(Instant now) {
      return team.comes()
          ? course.slots().stream()
              .filter(slot -> slot.open(now) && slot.of(team.id()).isEmpty())
              .toList()
          : List.of();
    }
  }

  /// One's own dossier, as it was handed in last; another's is not there.
  static Optional<OwnCoaching> find(DSLContext sql, Asking asking, PersonId person, Instant now) {
    return Call.find(sql, asking.edition().id(), asking.slug())
        .flatMap(call ->
            HandedIn.of(sql, person).stream()
                .filter(one -> one.contest().equals(call.id()))
                .filter(one -> one.number().equals(asking.code()))
                .findFirst()
                .map(one -> new Mine(asking.edition(), call, one)))
        .map(mine -> new OwnCoaching(mine, place(sql, mine), now));
  }

  /// Which dossier is asked for.
  record Asking(Edition edition, String slug, String code) {}

  private static Optional<Place> place(DSLContext sql, Mine mine) {
    return Course.find(sql, mine.call().id())
        .flatMap(course -> course.team(mine.dossier().id()).map(team -> place(sql, course, team)));
  }

  private static Place place(DSLContext sql, Course course, Team team) {
    var codes =
        course.deliverables().stream()
            .flatMap(one -> one.of(team.id()).stream())
            .map(HandIn::code)
            .toList();
    return new Place(course, team, TeamPages.Told.of(sql, team.id()), Documents.of(sql, codes));
  }

  String href(String path) {
    return mine.href(path);
  }

  /// Whether the programme’s last day is past: nobody gives a place back any more.
  boolean isOver() {
    var today = LocalDate.ofInstant(now, mine.edition().period().zone());
    return place.filter(one -> one.course().programme().to().isBefore(today)).isPresent();
  }

  Optional<Slot> slot(UUID id) {
    return place.flatMap(one -> one.course().slot(id));
  }

  /// A deliverable, while the team has its place.
  Optional<Deliverable> deliverable(UUID id) {
    return place.filter(one -> one.team().comes()).flatMap(one -> one.course().deliverable(id));
  }
}
