package org.toguna.question;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;

/// One question of a sheet. Its id and slug stay, whatever becomes of its words and place.
record Question(UUID id, String slug, Wording wording, Rules rules, Care care) {

  /// `unit` stands behind a number.
  record Wording(Words label, Words hint, Words unit) {}

  record Rules(
      Kind kind,
      boolean required,
      List<Choice> choices,
      Optional<Only> only,
      Optional<OnBadge> onBadge) {
    Rules {
      choices = List.copyOf(choices);
    }

    Rules when(Optional<Only> other) {
      return new Rules(kind, required, choices, other, onBadge);
    }
  }

  /// Why it is asked, and how many days after the edition's end its answers are kept.
  record Care(Words purpose, int days) {}

  Kind kind() {
    return rules.kind();
  }

  String label(Lang lang) {
    return wording.label().in(lang);
  }

  /// The name of its field in a form.
  String field() {
    return "q-" + slug;
  }

  /// The name of the tick of one choice, where several may be chosen.
  String field(Choice choice) {
    return field() + '_' + choice.slug();
  }

  /// All names it has in a form.
  Stream<String> fields() {
    return kind() == Kind.SEVERAL ? rules.choices().stream().map(this::field) : Stream.of(field());
  }

  Optional<Choice> choice(String chosen) {
    return rules.choices().stream().filter(one -> one.slug().equals(chosen)).findFirst();
  }

  Question withRules(Rules other) {
    return new Question(id, slug, wording, other, care);
  }
}
