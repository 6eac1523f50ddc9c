package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_APPROVAL;
import static org.toguna.tables.Tables.DELIBERATION_PAIR;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.eligibility.Eligible;
import org.toguna.jury.Jurors;
import org.toguna.people.PersonId;

/// A sitting with all that happens in it, as somebody may see it: of a dossier that is hidden from
/// it there is no trace.
record Room(
    Sitting sitting,
    List<Member> members,
    List<Stay> stays,
    List<HandedIn> dossiers,
    List<Motion> motions,
    List<Proposal> proposals) {

  /// All of it.
  static Room of(DSLContext sql, Sitting sitting) {
    return without(sql, sitting, Set.of());
  }

  /// As a person may see it. Whoever is in the jury learns nothing of what it is kept from.
  static Room seenBy(DSLContext sql, Sitting sitting, PersonId person) {
    return without(sql, sitting, hidden(sql, sitting, person));
  }

  private static Room without(DSLContext sql, Sitting sitting, Set<UUID> hidden) {
    var eligible = Eligible.in(sql, sitting.key().contest());
    var dossiers =
        HandedIn.among(sql, paired(sql, sitting)).stream()
            .filter(one -> eligible.contains(one.id()) && !hidden.contains(one.id()))
            .toList();
    var motions =
        Motion.of(sql, sitting.id()).stream()
            .filter(one -> one.about().application().filter(hidden::contains).isEmpty())
            .toList();
    var proposals =
        Proposal.of(sql, sitting.id()).stream()
            .filter(one -> one.moved().about().application().filter(hidden::contains).isEmpty())
            .toList();
    return new Room(
        sitting,
        Member.of(sql, sitting.id()),
        Stay.of(sql, sitting.id()),
        dossiers,
        motions,
        proposals);
  }

  private static List<UUID> paired(DSLContext sql, Sitting sitting) {
    return sql.selectDistinct(DELIBERATION_PAIR.APPLICATION_ID)
        .from(DELIBERATION_PAIR)
        .where(DELIBERATION_PAIR.SITTING_ID.eq(sitting.id()))
        .fetch(DELIBERATION_PAIR.APPLICATION_ID);
  }

  /// What a person is kept from: by the jury's conflicts as they stand now, and, where it is a
  /// member, by what the sitting knows of it and by all it was not compared with.
  static Set<UUID> hidden(DSLContext sql, Sitting sitting, PersonId person) {
    var contest = sitting.key().contest();
    var hidden = new HashSet<>(Jurors.barred(sql, contest, person));
    Member.number(sql, sitting.id(), person)
        .ifPresent(number -> {
          HandedIn.in(sql, contest).forEach(one -> hidden.add(one.id()));
          hidden.removeAll(Jurors.open(sql, contest, person));
          hidden.addAll(barred(sql, sitting.id(), number));
        });
    return hidden;
  }

  private static Set<UUID> barred(DSLContext sql, UUID sitting, int member) {
    return sql.select(DELIBERATION_PAIR.APPLICATION_ID)
        .from(DELIBERATION_PAIR)
        .where(DELIBERATION_PAIR.SITTING_ID.eq(sitting))
        .and(DELIBERATION_PAIR.MEMBER.eq(member))
        .and(DELIBERATION_PAIR.BARRED)
        .fetchSet(DELIBERATION_PAIR.APPLICATION_ID);
  }

  /// Who stepped back from what in the sitting itself: the dossiers by member.
  static Map<Integer, Set<UUID>> steppedBack(DSLContext sql, UUID sitting) {
    return sql
        .select(DELIBERATION_PAIR.MEMBER, DELIBERATION_PAIR.APPLICATION_ID)
        .from(DELIBERATION_PAIR)
        .where(DELIBERATION_PAIR.SITTING_ID.eq(sitting))
        .and(DELIBERATION_PAIR.OWN)
        .orderBy(DELIBERATION_PAIR.MEMBER, DELIBERATION_PAIR.APPLICATION_ID)
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
  }

  /// The numbers of the members who approved the minutes.
  static Set<Integer> approvals(DSLContext sql, UUID sitting) {
    return sql.select(DELIBERATION_APPROVAL.MEMBER)
        .from(DELIBERATION_APPROVAL)
        .where(DELIBERATION_APPROVAL.SITTING_ID.eq(sitting))
        .fetchSet(DELIBERATION_APPROVAL.MEMBER);
  }

  boolean isHere(Member member) {
    return stays.stream()
        .anyMatch(stay -> stay.member() == member.number() && stay.left().isEmpty());
  }

  int here() {
    return (int) members.stream().filter(this::isHere).count();
  }

  Optional<Member> member(int number) {
    return members.stream().filter(one -> one.number() == number).findFirst();
  }

  Optional<HandedIn> dossier(UUID id) {
    return dossiers.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Motion> motion(UUID id) {
    return motions.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  List<Motion> open() {
    return motions.stream().filter(Motion::isOpen).toList();
  }

  /// What members moved from their phones and nobody answered yet.
  List<Proposal> waiting() {
    return proposals.stream().filter(Proposal::isWaiting).toList();
  }

  /// Nothing is put to the vote or waits to be.
  boolean isQuiet() {
    return open().isEmpty() && waiting().isEmpty();
  }

  Optional<Proposal> proposal(UUID id) {
    return proposals.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  List<Motion> settled() {
    return motions.stream().filter(one -> !one.isOpen()).toList();
  }

  /// The decisions that nothing took back.
  List<Motion> standing() {
    var revoked =
        motions.stream()
            .filter(Motion::isCarried)
            .flatMap(one -> one.about().revokes().stream())
            .collect(Collectors.toSet());
    return motions.stream()
        .filter(one -> one.isCarried() && one.about().kind() != MotionKind.REVOKE)
        .filter(one -> !revoked.contains(one.id()))
        .toList();
  }
}
