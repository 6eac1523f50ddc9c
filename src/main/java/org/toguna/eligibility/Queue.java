package org.toguna.eligibility;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.Eligibility;
import org.toguna.contest.Eligibility.Proposal;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// A contest's dossiers as they were handed in, with what the machine makes of each and how far the
/// desk is.
record Queue(Call call, List<Line> lines) {

  record Line(HandedIn dossier, String candidate, Eligibility judged, Standing standing) {
    Stage stage() {
      return standing.stage();
    }

    boolean matches(String search) {
      return search.isEmpty()
          || folded(dossier.name()).contains(folded(search))
          || folded(candidate).contains(folded(search))
          || dossier.number().contains(folded(search).replace("-", ""));
    }

    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT)
          .strip();
    }
  }

  /// `told` where a list told of the decision in force.
  record Standing(Stage stage, Optional<Decision> decision, boolean told) {}

  /// Which lines somebody asks for.
  record Wanted(Optional<Stage> stage, Optional<Proposal> proposal, String search) {
    static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), "");

    boolean fits(Line line) {
      return stage.map(line.stage()::equals).orElse(true)
          && proposal.map(line.judged().proposal()::equals).orElse(true)
          && line.matches(search);
    }
  }

  private record Written(
      Map<UUID, Decision> decisions,
      Set<UUID> awaited,
      Map<UUID, Appeal> appeals,
      Set<Notice.Key> told) {
    Standing standing(HandedIn dossier) {
      var decision =
          Optional.ofNullable(decisions.get(dossier.id()))
              .filter(one -> one.version() == dossier.version());
      boolean known =
          decision.filter(one -> one.uponAppeal() || told.contains(Notice.Key.of(one))).isPresent();
      return new Standing(stage(dossier, decision), decision, known);
    }

    private Stage stage(HandedIn dossier, Optional<Decision> decision) {
      if (decision.isPresent() && appeals.containsKey(dossier.id())) {
        return Stage.APPEALED;
      }
      return decision
          .map(one -> one.verdict() == Verdict.ELIGIBLE ? Stage.ELIGIBLE : Stage.NOT_ELIGIBLE)
          .orElse(awaited.contains(dossier.id()) ? Stage.AWAITING : Stage.TO_DECIDE);
    }
  }

  static Queue read(DSLContext sql, Call call, Instant now) {
    var id = call.id();
    var written =
        new Written(
            Decision.inForce(sql, id),
            Ask.awaited(sql, id, now),
            Appeal.open(sql, id),
            Notice.all(sql, id));
    var dossiers = HandedIn.in(sql, id);
    Map<PersonId, Person> people =
        Persons.byId(sql, dossiers.stream().map(HandedIn::candidate).distinct().toList());
    return new Queue(
        call,
        dossiers.stream()
            .map(dossier ->
                new Line(
                    dossier,
                    Optional.ofNullable(people.get(dossier.candidate()))
                        .map(Person::shownName)
                        .orElse(""),
                    dossier.judged(call),
                    written.standing(dossier)))
            .toList());
  }

  int count(Stage stage) {
    return (int) lines.stream().filter(line -> line.stage() == stage).count();
  }

  int decided() {
    return (int) lines.stream().filter(line -> line.stage().decided()).count();
  }

  /// The first dossier after this one that waits for a decision, from the beginning again at the
  /// end; another than this one.
  Optional<HandedIn> next(Optional<UUID> after) {
    var ids = lines.stream().map(line -> line.dossier().id()).toList();
    int from = after.map(ids::indexOf).orElse(-1) + 1;
    return Stream.concat(lines.stream().skip(from), lines.stream().limit(from))
        .filter(line -> line.stage() == Stage.TO_DECIDE || line.stage() == Stage.APPEALED)
        .map(Line::dossier)
        .filter(one -> !after.equals(Optional.of(one.id())))
        .findFirst();
  }
}
