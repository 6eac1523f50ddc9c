package org.toguna.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.eligibility.Finding.Found;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Decisions of the demonstration about example dossiers whose call has ended, and the list made of
/// them: an example person takes what the machine finds. Made once.
@Component
public class SampleDecisions {
  private static final String DECIDES = "Aminata Sow";

  private final Db db;
  private final Persons persons;
  private final Examining examining;
  private final Publishing publishing;
  private final Texts texts;

  SampleDecisions(Db db, Persons persons, Examining examining, Publishing publishing, Texts texts) {
    this.db = db;
    this.persons = persons;
    this.examining = examining;
    this.publishing = publishing;
    this.texts = texts;
  }

  public void make(Edition edition) {
    db.run(unit -> {
      var ready =
          Call.all(unit.sql(), edition.id()).stream()
              .filter(Call::example)
              .filter(call -> waits(unit, edition, call))
              .toList();
      if (!ready.isEmpty()) {
        var by = persons.add(unit, DECIDES, Lang.FR, true);
        ready.forEach(call -> make(unit, edition, call, by));
      }
    });
  }

  /// The call has ended and nobody has decided anything yet.
  private boolean waits(Unit unit, Edition edition, Call call) {
    var draft = publishing.draft(unit.sql(), edition, call);
    var queue = draft.queue();
    return !queue.lines().isEmpty()
        && queue.count(Stage.TO_DECIDE) == queue.lines().size()
        && !draft.gaps().contains("eligibility.gap.open");
  }

  private void make(Unit unit, Edition edition, Call call, PersonId by) {
    HandedIn.in(unit.sql(), call.id()).stream()
        .filter(HandedIn::example)
        .forEach(one -> decide(unit, Case.of(unit.sql(), edition, call, one), by));
    var decided = publishing.draft(unit.sql(), edition, call);
    if (decided.gaps().isEmpty()) {
      publishing.publish(unit, edition, call, decided.sha256());
    }
  }

  private void decide(Unit unit, Case one, PersonId by) {
    var why = texts.say(Lang.FR, "eligibility.sample.reason");
    Map<String, Found> findings = new LinkedHashMap<>();
    var met = one.dossier().judged(one.call()).met();
    met.forEach((slug, is) ->
        findings.put(slug, is ? new Found(Finding.MET, "") : new Found(Finding.NOT_MET, why)));
    boolean all = met.values().stream().allMatch(is -> is);
    var judgment =
        all
            ? new Decision.Judgment(Verdict.ELIGIBLE, "")
            : new Decision.Judgment(Verdict.NOT_ELIGIBLE, why);
    examining.decide(unit, new Examining.Desk(one, one.sheet().read(), by), findings, judgment);
  }
}
