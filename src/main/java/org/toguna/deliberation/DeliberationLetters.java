package org.toguna.deliberation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Prize;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.people.Person;
import org.toguna.people.Persons;

/// Tells candidates, all at once, to one phone and one e-mail each, when results are published.
@Component
class DeliberationLetters {
  private final Outbox outbox;
  private final Persons persons;

  DeliberationLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  void published(Unit unit, Draft draft) {
    Matters.candidates(unit.sql(), draft.call(), draft.matter())
        .forEach(one ->
            persons
                .find(unit.sql(), one.candidate())
                .ifPresent(person -> tell(unit, draft, one, person)));
  }

  private void tell(Unit unit, Draft draft, HandedIn dossier, Person person) {
    var lang = person.lang();
    var values =
        List.of(
            person.shownName(),
            draft.call().name().in(lang),
            dossier.shownNumber(),
            draft.call().prizes().stream()
                .filter(prize ->
                    draft.winners().getOrDefault(dossier.id(), List.of()).contains(prize.slug()))
                .map(Prize::name)
                .map(name -> name.in(lang))
                .collect(Collectors.joining(", ")));
    persons
        .letterboxes(unit.sql(), person.id())
        .map(to -> new Letter(to, lang, key(draft, dossier), values, Letter.Kind.SERVICE))
        .forEach(letter -> outbox.post(unit, letter));
  }

  private static String key(Draft draft, HandedIn dossier) {
    boolean won = draft.winners().containsKey(dossier.id());
    return switch (draft.matter()) {
      case SHORTLIST -> won ? "deliberation.letter.retained" : "deliberation.letter.notretained";
      case AWARDS -> won ? "deliberation.letter.awarded" : "deliberation.letter.notawarded";
    };
  }
}
