package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_DOSSIER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Round;
import org.toguna.jury.RoundFields;
import org.toguna.kit.db.Unit;

/// Ties choices to dossiers of their contest, so that a jury finds the public’s share beside the
/// right one whatever it is called there.
@Component
class Bonds {
  private final RoundFields fields;

  Bonds(RoundFields fields) {
    this.fields = fields;
  }

  /// The dossiers a choice may stand for, in the order of their numbers: those that go on to the
  /// stage, which are the eligible ones while nothing narrower is published.
  List<HandedIn> offered(DSLContext sql, UUID contest) {
    return HandedIn.among(sql, fields.of(sql, contest, Round.PITCH).ids());
  }

  /// The same as a list to choose from, with nothing first, and the one that is chosen already.
  Map<String, String> choices(DSLContext sql, UUID contest, Optional<Choice> known) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    known
        .flatMap(Choice::bond)
        .ifPresent(
            bond -> bond.application().ifPresent(id -> choices.put(id.toString(), bond.number())));
    offered(sql, contest)
        .forEach(
            one -> choices.put(one.id().toString(), one.name() + " (" + one.shownNumber() + ")"));
    return choices;
  }

  /// Whether a choice may stand for a dossier: it does already, or the dossier is handed in in this
  /// contest and no other choice stands for it.
  static boolean isFree(DSLContext sql, UUID contest, int choice, Optional<UUID> dossier) {
    return dossier.equals(tied(sql, contest, choice))
        || dossier
            .map(id ->
                HandedIn.find(sql, contest, id).isPresent()
                    && Bond.of(sql, contest).values().stream()
                        .noneMatch(bond -> bond.application().equals(dossier)))
            .orElse(true);
  }

  private static Optional<UUID> tied(DSLContext sql, UUID contest, int choice) {
    return Optional.ofNullable(Bond.of(sql, contest).get(choice)).flatMap(Bond::application);
  }

  /// Ties a choice of a draft to a dossier, or to none.
  static void tie(Unit unit, UUID contest, int choice, Optional<UUID> dossier) {
    if (dossier.equals(tied(unit.sql(), contest, choice))) {
      return;
    }
    unit.sql()
        .deleteFrom(VOTE_DOSSIER)
        .where(VOTE_DOSSIER.CONTEST_ID.eq(contest))
        .and(VOTE_DOSSIER.CHOICE.eq(choice))
        .execute();
    dossier
        .flatMap(id -> HandedIn.find(unit.sql(), contest, id))
        .ifPresent(one -> put(unit, contest, choice, one));
  }

  /// The statement asks again whether the dossier stands in this contest.
  private static void put(Unit unit, UUID contest, int choice, HandedIn one) {
    var row = unit.sql().newRecord(VOTE_DOSSIER);
    row.setContestId(contest).setChoice(choice).setSealed(false);
    row.setApplicationId(one.id()).setNumber(one.shownNumber());
    int written =
        unit.sql()
            .insertInto(VOTE_DOSSIER)
            .columns(VOTE_DOSSIER.fields())
            .select(
                DSL.select(row.valuesRow().fields()).where(HandedIn.standsIn(contest, one.id())))
            .execute();
    if (written == 0) {
      throw new IllegalStateException("A dossier left its contest within one unit of work");
    }
  }
}
