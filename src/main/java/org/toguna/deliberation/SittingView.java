package org.toguna.deliberation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Keys;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A sitting on the desk, as whoever is there may see it.
record SittingView(Edition edition, Told told, Room room, List<Evidence> evidence, After after) {

  /// What comes after the close; `judge` is whether who looks is in the jury.
  record After(
      Optional<Minutes> minutes, Set<Integer> approvals, List<String> gaps, boolean judge) {}

  static Optional<SittingView> find(
      DSLContext sql, Keys keys, Looking looking, UUID contest, UUID sitting) {
    return Call.find(sql, looking.edition().id(), contest)
        .flatMap(call ->
            Sitting.find(sql, sitting)
                .filter(one -> one.key().contest().equals(contest))
                .map(one -> of(sql, keys, looking, call, one)));
  }

  /// Who looks at which edition.
  record Looking(Scene scene, Edition edition, @Nullable SignedIn who) {}

  private static SittingView of(
      DSLContext sql, Keys keys, Looking looking, Call call, Sitting sitting) {
    var who = looking.who();
    Set<UUID> hidden = who == null ? Set.of() : Room.hidden(sql, sitting, who.id());
    var room = who == null ? Room.of(sql, sitting) : Room.seenBy(sql, sitting, who.id());
    var after =
        new After(
            Minutes.find(sql, sitting.id()),
            Room.approvals(sql, sitting.id()),
            sitting.isPrepared() ? Convening.gaps(sql, call, sitting) : List.of(),
            SittingsDesk.judges(sql, call.id(), who));
    return new SittingView(
        looking.edition(),
        Told.of(looking.scene(), looking.edition(), call),
        room,
        sitting.isOpen() ? Evidence.of(sql, keys, room, hidden) : List.of(),
        after);
  }

  Call call() {
    return told.call();
  }

  Sitting sitting() {
    return room.sitting();
  }

  String back() {
    return SittingsDesk.path(edition, call().id());
  }

  String path() {
    return back() + "/seances/" + sitting().id();
  }

  Map<String, String> memberChoices(boolean here) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    room.members().stream()
        .filter(member -> !here || room.isHere(member))
        .forEach(member -> choices.put("" + member.number(), told.member(member)));
    return choices;
  }

  /// Those who may vote on a motion.
  Map<String, String> voters(Motion motion) {
    var choices = new LinkedHashMap<String, String>();
    room.members().stream()
        .filter(member -> motion.place(member.number()).filter(Place::mayVote).isPresent())
        .forEach(member -> choices.put("" + member.number(), told.member(member)));
    return choices;
  }

  Map<String, String> dossierChoices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    evidence.forEach(one ->
        choices.put(
            one.dossier().id().toString(),
            one.ranked()
                    .filter(ranked -> ranked.rank() > 0)
                    .map(ranked -> ranked.rank() + ". ")
                    .orElse("")
                + one.called()));
    return choices;
  }

  /// The names of those who are kept from a motion.
  String recused(Motion motion) {
    return room.members().stream()
        .filter(member -> motion.place(member.number()).filter(Place::barred).isPresent())
        .map(told::member)
        .collect(Collectors.joining(", "));
  }

  boolean isShortlist() {
    return sitting().key().matter() == Matter.SHORTLIST;
  }
}
