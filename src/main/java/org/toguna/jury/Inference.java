package org.toguna.jury;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// What speaks against a juror's reading a dossier, as far as comparing shows: each kind with what
/// was seen. Pure, and fail closed: what cannot be told is a conflict, which a person may lift.
final class Inference {
  private Inference() {}

  /// Where somebody is reached, as text.
  record Reach(Set<String> phones, Set<String> emails) {}

  /// What is known of a juror; `kin` is empty until it has declared its interests.
  record Side(
      String name, String body, Reach reach, Optional<Boolean> kin, List<Tie> ties, Own own) {
    Stream<String> tied(Tie.To to) {
      return ties.stream().filter(tie -> tie.to() == to).map(Tie::name);
    }
  }

  /// Dossiers of the juror's own: in this contest, and the firms of those anywhere.
  record Own(Set<UUID> here, Set<String> firms) {}

  /// What a dossier says of who is behind it.
  record Entrant(UUID id, String firm, Optional<String> registration, Behind behind) {}

  /// Its candidate and all whom it names, where the candidate is reached, its site.
  record Behind(List<String> names, Reach reach, String site) {}

  static Map<Kind, String> seen(Side juror, Entrant dossier) {
    var seen = new EnumMap<Kind, SortedSet<String>>(Kind.class);
    if (juror.kin().isEmpty()) {
      seen.put(Kind.UNDECLARED, new TreeSet<>());
    }
    if (juror.own().here().contains(dossier.id())) {
      seen.put(Kind.CANDIDATE, new TreeSet<>());
    } else if (!juror.own().here().isEmpty()) {
      seen.put(Kind.RIVAL, new TreeSet<>());
    }
    people(juror, dossier.behind().names(), seen);
    firms(juror, dossier, seen);
    reached(juror, dossier.behind(), seen);
    untold(dossier).forEach(name -> note(seen, Kind.UNTOLD, name));
    var told = new EnumMap<Kind, String>(Kind.class);
    seen.forEach((kind, what) -> told.put(kind, Likeness.told(what)));
    return told;
  }

  private static void note(Map<Kind, SortedSet<String>> seen, Kind kind, String what) {
    seen.computeIfAbsent(kind, _ -> new TreeSet<>()).add(what);
  }

  private static void people(Side juror, List<String> names, Map<Kind, SortedSet<String>> seen) {
    match(Stream.of(juror.name()), names, Plain::samePerson, Kind.NAMED, seen);
    match(juror.tied(Tie.To.PERSON), names, Plain::samePerson, Kind.PERSON, seen);
    var own =
        juror.kin().orElse(false) ? Stream.of(Plain.family(juror.name())) : Stream.<String>empty();
    match(
        Stream.concat(juror.tied(Tie.To.FAMILY), own), names, Plain::samePerson, Kind.FAMILY, seen);
  }

  private static void firms(Side juror, Entrant dossier, Map<Kind, SortedSet<String>> seen) {
    var firms =
        Stream.concat(Stream.of(juror.body()), juror.tied(Tie.To.FIRM))
            .filter(firm -> !firm.isBlank());
    match(firms, List.of(dossier.firm()), Plain::sameFirm, Kind.FIRM, seen);
    dossier
        .registration()
        .filter(juror.own().firms()::contains)
        .ifPresent(_ -> note(seen, Kind.FIRM, dossier.firm()));
  }

  private static void reached(Side juror, Behind behind, Map<Kind, SortedSet<String>> seen) {
    BiPredicate<String, String> same = String::equals;
    match(
        Stream.concat(juror.reach().phones().stream(), juror.reach().emails().stream()),
        Stream.concat(behind.reach().phones().stream(), behind.reach().emails().stream()).toList(),
        same,
        Kind.PHONE,
        seen);
    match(
        Domains.of(Stream.concat(juror.reach().emails().stream(), juror.tied(Tie.To.DOMAIN))),
        Domains.of(Stream.concat(behind.reach().emails().stream(), Stream.of(behind.site())))
            .toList(),
        Plain::sameDomain,
        Kind.DOMAIN,
        seen);
  }

  private static void match(
      Stream<String> mine,
      Collection<String> theirs,
      BiPredicate<String, String> same,
      Kind kind,
      Map<Kind, SortedSet<String>> seen) {
    mine.flatMap(one ->
            theirs.stream()
                .filter(other -> same.test(one, other))
                .map(other -> one.equals(other) ? one : one + " – " + other))
        .forEach(what -> note(seen, kind, what));
  }

  /// Names that nothing can be compared with: empty, or in letters that none of the others is
  /// written in.
  private static Stream<String> untold(Entrant dossier) {
    return Stream.concat(Stream.of(dossier.firm()), dossier.behind().names().stream())
        .filter(name -> Plain.words(name).stream().noneMatch(word -> word.length() > 1));
  }
}
