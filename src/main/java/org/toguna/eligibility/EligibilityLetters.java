package org.toguna.eligibility;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.kit.web.Written;
import org.toguna.people.Persons;

/// Writes to candidates, to one phone and one e-mail each. Reasons stand on the dossier's own page
/// alone: a letter is read by whoever holds the phone.
@Component
class EligibilityLetters {
  private final Outbox outbox;
  private final Persons persons;

  EligibilityLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  /// When the list is published: all are told at once.
  void decided(Unit unit, Publishing.Draft draft, Queue.Line line) {
    boolean eligible = line.stage() == Stage.ELIGIBLE;
    var whom = new About(draft.edition(), draft.queue().call(), line.dossier());
    tell(
        unit,
        whom,
        eligible ? "eligibility.letter.eligible" : "eligibility.letter.noteligible",
        draft.listing().head().late());
  }

  /// When a list is corrected: one that was eligible no longer is.
  void corrected(Unit unit, Publishing.Draft draft, Queue.Line line) {
    var whom = new About(draft.edition(), draft.queue().call(), line.dossier());
    tell(unit, whom, "eligibility.letter.corrected", draft.listing().head().late());
  }

  void asked(Unit unit, Case one, Requests.Wanted wanted) {
    tell(unit, About.of(one), "eligibility.letter.asked", wanted.late());
  }

  void appealed(Unit unit, Case one) {
    tell(unit, About.of(one), "eligibility.letter.appealed", Instant.EPOCH);
  }

  void appealDecided(Unit unit, Case one, Verdict verdict) {
    boolean eligible = verdict == Verdict.ELIGIBLE;
    tell(
        unit,
        About.of(one),
        eligible ? "eligibility.letter.upheld" : "eligibility.letter.dismissed",
        Instant.EPOCH);
  }

  private record About(Edition edition, Call call, HandedIn dossier) {
    static About of(Case one) {
      return new About(one.edition(), one.call(), one.dossier());
    }
  }

  /// With the last day that counts.
  private void tell(Unit unit, About about, String key, Instant late) {
    var sql = unit.sql();
    ZoneId zone = about.edition().period().zone();
    persons
        .find(sql, about.dossier().candidate())
        .ifPresent(person -> {
          var written = new Written(person.lang(), zone);
          var values =
              Stream.of(
                      person.shownName(),
                      about.call().name().in(person.lang()),
                      about.dossier().shownNumber(),
                      written.date(written.dateOf(late.minusSeconds(1))))
                  .toList();
          persons
              .letterboxes(sql, person.id())
              .map(to ->
                  new Letter(to, person.lang(), key, List.copyOf(values), Letter.Kind.SERVICE))
              .forEach(letter -> outbox.post(unit, letter));
        });
  }
}
