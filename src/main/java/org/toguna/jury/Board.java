package org.toguna.jury;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// A contest's conflicts as whoever may see them does. A chair sees neither its own conflicts nor
/// anything of a dossier it is in conflict with, nor of one it was not compared with; those the
/// organisers lift, and nobody else.
record Board(
    Call call,
    Map<UUID, HandedIn> dossiers,
    Map<PersonId, String> jurors,
    List<Clash> clashes,
    Set<UUID> chairs) {

  /// All of it, for the organisers.
  static Board all(DSLContext sql, Call call) {
    return read(sql, call, _ -> true, _ -> true);
  }

  /// What the chair of this id may see.
  static Board of(DSLContext sql, Call call, PersonId chair) {
    var open = Jurors.open(sql, call.id(), chair);
    return read(sql, call, open::contains, juror -> !juror.equals(chair));
  }

  private static Board read(
      DSLContext sql, Call call, Predicate<UUID> dossier, Predicate<PersonId> juror) {
    var dossiers = new LinkedHashMap<UUID, HandedIn>();
    HandedIn.in(sql, call.id()).stream()
        .filter(one -> dossier.test(one.id()))
        .forEach(one -> dossiers.put(one.id(), one));
    var all = Juror.in(sql, call.id()).stream().filter(Juror::here).toList();
    var named = Persons.byId(sql, all.stream().map(Juror::id).toList());
    var jurors = new LinkedHashMap<PersonId, String>();
    all.stream()
        .filter(one -> juror.test(one.id()))
        .forEach(one ->
            Optional.ofNullable(named.get(one.id()))
                .ifPresent(person -> jurors.put(one.id(), person.shownName())));
    var clashes =
        Clash.in(sql, call.id()).stream()
            .filter(one -> one.said().kind().filter(Kind.UNDECLARED::equals).isEmpty())
            .filter(one -> jurors.containsKey(one.pair().juror()))
            .filter(one -> dossiers.containsKey(one.pair().application()))
            .toList();
    var chairs =
        all.stream()
            .filter(Juror::chair)
            .findFirst()
            .map(chair -> Jurors.open(sql, call.id(), chair.id()))
            .orElse(Set.of());
    return new Board(call, dossiers, jurors, clashes, chairs);
  }

  /// Whether the chair itself can decide about this dossier.
  boolean isForChair(Clash clash) {
    return chairs.contains(clash.pair().application());
  }

  List<Clash> standing() {
    return clashes.stream().filter(one -> one.lifted().isEmpty()).toList();
  }

  List<Clash> over() {
    return clashes.stream().filter(one -> one.lifted().isPresent()).toList();
  }

  Optional<Clash> standing(UUID id) {
    return standing().stream()
        .filter(one -> one.id().equals(id))
        .filter(Clash::mayBeLifted)
        .findFirst();
  }

  /// For a list to choose from, with nobody chosen first.
  Map<String, String> jurorChoices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    jurors.forEach((id, name) -> choices.put(id.toString(), name));
    return choices;
  }

  Map<String, String> dossierChoices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    dossiers.keySet().forEach(id -> choices.put(id.toString(), dossier(id)));
    return choices;
  }

  String juror(PersonId id) {
    return Optional.ofNullable(jurors.get(id)).orElse("");
  }

  /// Its number and what it is called.
  String dossier(UUID id) {
    return Optional.ofNullable(dossiers.get(id))
        .map(one -> one.shownNumber() + " · " + one.name())
        .orElse("");
  }
}
