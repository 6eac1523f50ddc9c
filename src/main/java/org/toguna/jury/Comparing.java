package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.DossierChanged;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.people.Addresses;
import org.toguna.people.Contact;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Compares jurors with dossiers whenever one of them changes, in the unit that changes it. What
/// was seen once stands until a person lifts it, however the juror's declaration is rewritten; only
/// what lay in a state that is over fades by itself.
@Component
class Comparing implements Listener<DossierChanged> {
  private final Conflicts conflicts;
  private final Persons persons;
  private final Everyone everyone;

  Comparing(Conflicts conflicts, Persons persons, Everyone everyone) {
    this.conflicts = conflicts;
    this.persons = persons;
    this.everyone = everyone;
  }

  @Override
  public Class<DossierChanged> hears() {
    return DossierChanged.class;
  }

  /// A dossier that is withdrawn is read by nobody any more. Its candidate may be a juror, whose
  /// other pairs change with it.
  @Override
  public void on(DossierChanged event, Unit unit) {
    var sql = unit.sql();
    Conflicts.touch(unit, event.contest());
    var jurors = Juror.in(sql, event.contest()).stream().filter(Juror::here).toList();
    if (jurors.isEmpty()) {
      return;
    }
    var dossier = HandedIn.find(sql, event.contest(), event.application());
    if (dossier.isEmpty()) {
      Conflicts.vacate(unit, JURY_SEAT.APPLICATION_ID.eq(event.application()));
    }
    for (Juror juror : jurors) {
      var side = side(sql, juror);
      boolean own = !side.own().here().isEmpty() || dossier.isEmpty();
      var with = own ? HandedIn.in(sql, event.contest()) : dossier.stream().toList();
      compare(unit, juror, side, with);
    }
    everyone.repair(unit, event.contest());
  }

  /// All dossiers of its contest with this juror, who is new or has changed.
  void compare(Unit unit, Juror juror) {
    Conflicts.touch(unit, juror.contest());
    compare(unit, juror, side(unit.sql(), juror), HandedIn.in(unit.sql(), juror.contest()));
    everyone.repair(unit, juror.contest());
  }

  private Inference.Side side(DSLContext sql, Juror juror) {
    var own = HandedIn.of(sql, juror.id());
    return new Inference.Side(
        persons.find(sql, juror.id()).map(Person::shownName).orElse(""),
        juror.profile().body(),
        reach(sql, juror.id()),
        juror.kin(),
        Tie.of(sql, juror.contest(), juror.id()),
        new Inference.Own(
            own.stream()
                .filter(one -> one.contest().equals(juror.contest()))
                .map(HandedIn::id)
                .collect(Collectors.toSet()),
            own.stream().flatMap(one -> one.firm().stream()).collect(Collectors.toSet())));
  }

  private Inference.Reach reach(DSLContext sql, PersonId person) {
    var all = persons.contacts(sql, person).stream().map(Contact::address).toList();
    return new Inference.Reach(texts(all.stream(), "PHONE"), texts(all.stream(), "EMAIL"));
  }

  private static Set<String> texts(Stream<Address> addresses, String kind) {
    return addresses
        .filter(address -> Addresses.kind(address).equals(kind))
        .map(Addresses::text)
        .collect(Collectors.toSet());
  }

  private Inference.Entrant entrant(DSLContext sql, HandedIn dossier) {
    var candidate = persons.find(sql, dossier.candidate()).map(Person::shownName);
    var names =
        Stream.concat(candidate.stream(), dossier.people().stream().map(HandedIn.Named::name));
    return new Inference.Entrant(
        dossier.id(),
        dossier.name(),
        dossier.firm(),
        new Inference.Behind(names.toList(), reach(sql, dossier.candidate()), dossier.site()));
  }

  /// What an inference said before.
  private record Before(UUID id, Kind kind, String reason, boolean stands) {}

  private void compare(Unit unit, Juror juror, Inference.Side side, List<HandedIn> dossiers) {
    var before = before(unit.sql(), juror);
    for (HandedIn dossier : dossiers) {
      var pair = new Pair(juror.contest(), dossier.id(), juror.id());
      var seen = Inference.seen(side, entrant(unit.sql(), dossier));
      note(unit, pair, dossier.version(), !seen.isEmpty());
      settle(unit, pair, seen, before.getOrDefault(dossier.id(), List.of()));
    }
  }

  private static Map<UUID, List<Before>> before(DSLContext sql, Juror juror) {
    return sql.selectFrom(JURY_CONFLICT)
        .where(JURY_CONFLICT.PERSON_ID.eq(juror.id()))
        .and(JURY_CONFLICT.SOURCE.eq(Source.INFERRED.name()))
        .fetchGroups(
            JURY_CONFLICT.APPLICATION_ID,
            row ->
                new Before(
                    row.getId(),
                    Kind.valueOf(row.getKind()),
                    row.getReason(),
                    row.getLiftedAt() == null));
  }

  private static void note(Unit unit, Pair pair, int version, boolean barred) {
    unit.sql()
        .insertInto(JURY_PAIR)
        .set(JURY_PAIR.CONTEST_ID, pair.contest())
        .set(JURY_PAIR.APPLICATION_ID, pair.application())
        .set(JURY_PAIR.PERSON_ID, pair.juror())
        .set(JURY_PAIR.BARRED, barred)
        .set(JURY_PAIR.VERSION, version)
        .onConflict(JURY_PAIR.APPLICATION_ID, JURY_PAIR.PERSON_ID)
        .doUpdate()
        .set(JURY_PAIR.VERSION, version)
        .execute();
  }

  /// A conflict that a person lifted stays lifted for as long as nothing else is seen.
  private void settle(Unit unit, Pair pair, Map<Kind, String> seen, List<Before> before) {
    seen.forEach((kind, what) -> {
      var known = before.stream().filter(one -> one.kind() == kind).findFirst();
      if (known.filter(one -> Likeness.covers(one.reason(), what)).isEmpty()) {
        conflicts.infer(unit, pair, kind, what);
      }
    });
    before.stream()
        .filter(one -> one.stands() && one.kind().fades() && !seen.containsKey(one.kind()))
        .forEach(one -> unit.sql().deleteFrom(JURY_CONFLICT).where(id(one)).execute());
    Conflicts.free(unit, Conflicts.of(pair));
  }

  /// Seats beside something that shows and that nobody was ever told of. The seats are asked, not
  /// what was noted when they were given.
  List<String> unseen(DSLContext sql) {
    var found = new ArrayList<String>();
    var seated =
        Seats.read(sql, DSL.noCondition()).stream()
            .collect(Collectors.groupingBy(seat -> new Place(seat.contest(), seat.juror())));
    seated.forEach((place, seats) ->
        Juror.find(sql, place.contest(), place.juror())
            .ifPresent(juror -> found.addAll(unseen(sql, juror, seats))));
    return found;
  }

  private record Place(UUID contest, PersonId juror) {}

  private List<String> unseen(DSLContext sql, Juror juror, List<Seat> seats) {
    var side = side(sql, juror);
    var before = before(sql, juror);
    var dossiers = seats.stream().map(Seat::application).distinct().toList();
    return HandedIn.among(sql, dossiers).stream()
        .filter(dossier ->
            Inference.seen(side, entrant(sql, dossier)).entrySet().stream()
                .anyMatch(one ->
                    before.getOrDefault(dossier.id(), List.of()).stream()
                        .noneMatch(known ->
                            known.kind() == one.getKey()
                                && Likeness.covers(known.reason(), one.getValue()))))
        .map(dossier -> dossier.id() + " " + juror.id())
        .toList();
  }

  private static Condition id(Before one) {
    return JURY_CONFLICT.ID.eq(one.id());
  }
}
