package org.toguna.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.kit.base.Words;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// A dossier as a juror reads it: what stands here and nothing else, so that a field somebody adds
/// to dossiers is hidden until somebody adds it here. While the round is blind, what may tell whose
/// it is, is hidden in the texts too.
///
/// @param name nothing while the round is blind
record Blind(String number, List<Words> categories, Optional<String> name, List<Passage> passages) {

  /// What a field says; `field` is its name in [HandedIn#texts].
  record Passage(String field, List<Part> parts) {}

  /// A part of a text as it is shown, or that something is hidden there.
  record Part(String text, boolean hidden) {}

  static Blind of(DSLContext sql, ScoringRound round, Call call, HandedIn dossier) {
    var categories =
        call.categories().stream()
            .filter(category -> dossier.categories().contains(category.slug()))
            .map(Category::name)
            .toList();
    if (round.named()) {
      var open =
          dossier.texts().entrySet().stream()
              .map(one -> new Passage(one.getKey(), List.of(new Part(one.getValue(), false))))
              .toList();
      return new Blind(dossier.shownNumber(), categories, Optional.of(dossier.name()), open);
    }
    var decided = WordBook.of(sql, dossier.id());
    var tracing = tracing(candidates(sql, List.of(dossier)), dossier, decided);
    return new Blind(
        dossier.shownNumber(), categories, Optional.empty(), passages(dossier, tracing, decided));
  }

  /// Who entered these dossiers, in one question.
  static Map<PersonId, Person> candidates(DSLContext sql, List<HandedIn> dossiers) {
    return Persons.byId(sql, dossiers.stream().map(HandedIn::candidate).distinct().toList());
  }

  /// What is looked for in a dossier's texts.
  static Tracing tracing(
      Map<PersonId, Person> candidates, HandedIn dossier, Map<String, Boolean> decided) {
    var tracing = new Tracing().firm(dossier.name());
    dossier.people().forEach(one -> tracing.person(one.name()));
    Optional.ofNullable(candidates.get(dossier.candidate()))
        .map(Person::shownName)
        .ifPresent(tracing::person);
    decided.forEach((word, shown) -> {
      if (!shown) {
        tracing.desk(word);
      }
    });
    return tracing;
  }

  static List<Passage> passages(HandedIn dossier, Tracing tracing, Map<String, Boolean> decided) {
    return dossier.texts().entrySet().stream()
        .map(one ->
            new Passage(one.getKey(), parts(one.getValue(), tracing.in(one.getValue()), decided)))
        .toList();
  }

  /// A text cut where something is hidden: two hidden words with a space between are one.
  static List<Part> parts(String text, List<Tracing.Found> found, Map<String, Boolean> decided) {
    var parts = new ArrayList<Part>();
    int at = 0;
    for (Tracing.Found one : found) {
      if (decided.getOrDefault(one.trace().word(), false)) {
        continue;
      }
      var before = text.substring(at, one.from());
      boolean joined = !parts.isEmpty() && parts.getLast().hidden() && before.isBlank();
      if (!joined && !before.isEmpty()) {
        parts.add(new Part(before, false));
      }
      if (!joined) {
        parts.add(new Part("", true));
      }
      at = one.to();
    }
    if (at < text.length()) {
      parts.add(new Part(text.substring(at), false));
    }
    return parts;
  }

  /// The key of the sentence that names a field.
  static String label(String field) {
    return HandedIn.label(field);
  }
}
