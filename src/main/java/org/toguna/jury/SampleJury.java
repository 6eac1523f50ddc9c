package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.assignment.Objective;
import org.toguna.contest.Call;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.eligibility.Eligible;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Persons;

/// A jury of the demonstration for each example contest with dossiers to read: made-up people who
/// have declared their interests, one of whom is kept from a dossier by a family’s name, with the
/// seats of the first round as the machine proposes them. Where a contest is judged at the stands
/// everybody scores everybody. Made once.
@Component
public class SampleJury {
  private static final int EACH = 3;
  private static final int MOST = 5;

  private final Db db;
  private final Persons persons;
  private final JuryBook book;
  private final Proposing proposing;
  private final Seated seated;

  SampleJury(Db db, Persons persons, JuryBook book, Proposing proposing, Seated seated) {
    this.db = db;
    this.persons = persons;
    this.book = book;
    this.proposing = proposing;
    this.seated = seated;
  }

  /// Who gives seats.
  @Component
  record Seated(Accepting accepting, Everyone everyone) {}

  /// Somebody made up; the first chairs.
  private record Sample(String name, String email, Juror.Profile profile, List<Tie> ties) {
    static Sample of(String name, String email, String body, List<String> categories, String word) {
      var profile = new Juror.Profile(body, categories, List.of(word), List.of("fr"));
      // Not where candidates have theirs: a shared domain of e-mail is a conflict of interests.
      return new Sample(name, email + "@example.net", profile, List.of());
    }

    Sample tied(Tie... ties) {
      return new Sample(name, email, profile, List.of(ties));
    }
  }

  private static final List<Sample> PEOPLE =
      List.of(
          Sample.of(
              "Salimata Dicko",
              "salimata.dicko",
              "Institut d’exemple des sciences humaines",
              List.of("culture", "e-gouvernement"),
              "école"),
          Sample.of(
              "Boubacar Hama",
              "boubacar.hama",
              "Université d’exemple de Niamey",
              List.of("inclusion", "e-gouvernement"),
              "santé"),
          Sample.of(
              "Rasmané Ilboudo",
              "rasmane.ilboudo",
              "Fonds d’exemple du Faso",
              List.of("culture", "inclusion"),
              "téléphone"),
          Sample.of(
                  "Coumba Sidibé",
                  "coumba.sidibe",
                  "Chambre d’exemple des métiers",
                  List.of("e-gouvernement", "inclusion"),
                  "commune")
              .tied(new Tie(Tie.To.FAMILY, "Traoré")),
          Sample.of(
              "Idrissa Maïga",
              "idrissa.maiga",
              "Incubateur d’exemple",
              List.of("culture", "e-gouvernement", "inclusion"),
              "connexion"));

  public void make(Edition edition) {
    var ready =
        db.read(
            sql -> Call.all(sql, edition.id()).stream().filter(call -> waits(sql, call)).toList());
    ready.forEach(call -> make(edition, call));
  }

  private static boolean waits(DSLContext sql, Call call) {
    return call.example()
        && Eligible.in(sql, call.id()).size() >= EACH
        && !sql.fetchExists(JURY, JURY.CONTEST_ID.eq(call.id()));
  }

  private void make(Edition edition, Call call) {
    db.run(unit -> PEOPLE.forEach(one -> sit(unit, edition, call, one)));
    if (call.grids().containsKey(Round.SHORTLIST)) {
      propose(call);
    }
    if (call.grids().containsKey(Round.STANDS)) {
      db.run(unit -> seated.everyone().begin(unit, call.id(), Round.STANDS));
    }
  }

  private void propose(Call call) {
    var wanted = new Wanted(EACH, EACH, MOST, Objective.FAIR, 1, List.of(), List.of());
    var computed =
        proposing.compute(new Proposing.Order(call.id(), Round.SHORTLIST, false, wanted));
    db.run(unit -> {
      var id = proposing.keep(unit, computed);
      Proposal.find(unit.sql(), call.id(), id)
          .ifPresent(proposal -> seated.accepting().accept(unit, Actor.COMMAND_LINE, proposal));
    });
  }

  private void sit(Unit unit, Edition edition, Call call, Sample sample) {
    var person = persons.madeUp(unit, sample.name(), sample.email());
    book.invite(unit, edition.id(), call.id(), person);
    Juror.find(unit.sql(), call.id(), person)
        .ifPresent(juror -> {
          book.change(unit, juror, sample.equals(PEOPLE.getFirst()), sample.profile());
          book.declare(unit, juror, !sample.ties().isEmpty(), sample.ties());
        });
  }
}
