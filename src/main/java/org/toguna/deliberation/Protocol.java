package org.toguna.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.Written;

/// What the minutes of a sitting say: made from what was written down as it happened, never by
/// hand. In French they are what counts and is signed; in another language the form alone is
/// translated, and what members wrote stands as they wrote it.
///
/// @param counts the signed minutes that a translation is of; nothing for these themselves
record Protocol(
    Edition edition,
    Told told,
    Room room,
    Map<Integer, Set<UUID>> steppedBack,
    Optional<Minutes> counts) {

  static Protocol of(DSLContext sql, Texts texts, Edition edition, Call call, Sitting sitting) {
    var told = new Told(texts, Lang.FR, edition.period().zone(), call);
    return of(sql, edition, told, sitting, Optional.empty());
  }

  /// The same in another language, once there are signed ones.
  static Optional<Protocol> translated(
      DSLContext sql, Edition edition, Told told, Sitting sitting) {
    return Minutes.find(sql, sitting.id())
        .map(minutes -> of(sql, edition, told, sitting, Optional.of(minutes)));
  }

  private static Protocol of(
      DSLContext sql, Edition edition, Told told, Sitting sitting, Optional<Minutes> counts) {
    return new Protocol(
        edition, told, Room.of(sql, sitting), Room.steppedBack(sql, sitting.id()), counts);
  }

  Sitting sitting() {
    return room.sitting();
  }

  Lang lang() {
    return told.lang();
  }

  Call call() {
    return told.call();
  }

  Written written() {
    return told.written();
  }

  String organiser() {
    return edition.wording().organiser().in(lang());
  }

  /// The chair’s name, where there is one.
  Optional<String> chair() {
    return room.members().stream().filter(Member::chair).findFirst().map(told::member);
  }

  /// When a member was there: « 9 h 02 – 11 h 40 », as often as it came.
  String stays(Member member) {
    var stays = room.stays().stream().filter(stay -> stay.member() == member.number()).toList();
    return stays.isEmpty()
        ? told.say("deliberation.absent")
        : stays.stream().map(this::stay).collect(Collectors.joining(", "));
  }

  private String stay(Stay stay) {
    var end = stay.left().or(() -> sitting().course().closed());
    return written().hour(stay.arrived()) + end.map(at -> " – " + written().hour(at)).orElse("");
  }

  /// The names of those who were kept from a motion.
  String recused(Motion motion) {
    return names(motion.places().stream().filter(Place::barred).map(Place::member).toList());
  }

  /// The names of those who said this.
  String said(Motion motion, Vote vote) {
    var who =
        motion.places().stream()
            .filter(place -> place.vote().filter(vote::equals).isPresent())
            .toList();
    return who.stream()
        .map(place ->
            names(List.of(place.member()))
                + (place.noted() ? " (" + told.say("deliberation.noted") + ")" : ""))
        .collect(Collectors.joining(", "));
  }

  /// The names of those who were there, might vote, and said nothing.
  String silent(Motion motion) {
    return names(
        motion.places().stream()
            .filter(place -> place.mayVote() && place.vote().isEmpty())
            .map(Place::member)
            .toList());
  }

  private String names(List<Integer> numbers) {
    return room.members().stream()
        .filter(member -> numbers.contains(member.number()))
        .map(told::member)
        .collect(Collectors.joining(", "));
  }

  /// Who stepped back from which dossier in the sitting.
  List<String> stepped() {
    return room.members().stream()
        .filter(member -> steppedBack.containsKey(member.number()))
        .map(member ->
            told.say(
                "deliberation.minutes.stepped",
                told.member(member),
                steppedBack.getOrDefault(member.number(), Set.of()).stream()
                    .flatMap(id -> room.dossier(id).stream())
                    .map(one -> one.name() + " (" + one.shownNumber() + ")")
                    .sorted()
                    .collect(Collectors.joining(", "))))
        .toList();
  }

  /// Who moved it; that it was done from the own phone, where it was.
  String mover(Motion motion) {
    var mover = names(List.of(motion.key().proposer()));
    boolean own =
        room.proposals().stream()
            .anyMatch(one -> one.answered().motion().filter(motion.id()::equals).isPresent());
    return own ? told.say("deliberation.minutes.own", mover) : mover;
  }

  String mover(Proposal proposal) {
    return names(List.of(proposal.member()));
  }

  /// What members moved from their phones and was not put to the vote.
  List<Proposal> unmoved() {
    return room.proposals().stream()
        .filter(one -> one.answered().state() != ProposalState.MOVED)
        .toList();
  }

  /// Only what was counted or taken off the table: a closed sitting has nothing else.
  List<Motion> motions() {
    return room.settled();
  }

  boolean isRevoked(Motion motion) {
    return motion.isCarried()
        && room.standing().stream().noneMatch(motion::equals)
        && motion.about().kind() != MotionKind.REVOKE;
  }
}
