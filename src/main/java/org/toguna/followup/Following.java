package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_ANSWER;
import static org.toguna.tables.Tables.FOLLOWUP_CHECKIN;
import static org.toguna.tables.Tables.FOLLOWUP_DRAFT;
import static org.toguna.tables.Tables.FOLLOWUP_PLAN;
import static org.toguna.tables.Tables.FOLLOWUP_TEAM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.coaching.Incubated;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.contest.Prize;
import org.toguna.deliberation.Awarded;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;

/// Writes an edition's plan: who is followed, when it is asked, in which bands.
@Component
class Following {
  static final String TOPIC = "followup";

  private final Clock clock;

  Following(Clock clock) {
    this.clock = clock;
  }

  /// Begins to follow: usual bands, check-ins three, six and twelve months after the edition.
  void begin(Unit unit, Edition edition, Map<Integer, Words> names) {
    var row = unit.sql().newRecord(FOLLOWUP_PLAN);
    row.setEditionId(edition.id());
    row.setBands(new Plan(edition.id(), Plan.USUAL, false).told());
    row.setShown(false);
    if (unit.insertUnlessThere(row)) {
      names.forEach((months, name) -> {
        LocalDate due = edition.period().to().plusMonths(months);
        write(unit, edition.id(), Ids.next(), new Checkin.Asked(name, due.minusDays(14), due));
      });
    }
    enrol(unit, edition);
  }

  /// Follows every laureate and every coached team there is by now; who is followed stays so.
  void enrol(Unit unit, Edition edition) {
    Call.all(unit.sql(), edition.id())
        .forEach(call ->
            reasons(unit.sql(), call)
                .forEach((dossier, why) ->
                    HandedIn.find(unit.sql(), call.id(), dossier)
                        .ifPresent(one -> enrol(unit, edition.id(), one, why))));
    shown(unit);
  }

  /// Whether there is anybody to follow by now.
  static boolean anybody(DSLContext sql, Edition edition) {
    return Call.all(sql, edition.id()).stream().anyMatch(call -> !reasons(sql, call).isEmpty());
  }

  private static Map<UUID, Followed.Why> reasons(DSLContext sql, Call call) {
    var prizes = call.prizes().stream().collect(Collectors.toMap(Prize::slug, Prize::name));
    var won = new LinkedHashMap<UUID, String>();
    for (Awarded one : Outcomes.awarded(sql, call.id())) {
      var name = prizes.getOrDefault(one.prize(), Words.NONE).in(Lang.FR);
      won.merge(one.application(), name, (before, more) -> before + ", " + more);
    }
    var coached = Incubated.in(sql, call.id());
    var all = new LinkedHashMap<UUID, Followed.Why>();
    won.forEach(
        (dossier, prize) -> all.put(dossier, new Followed.Why(prize, coached.contains(dossier))));
    coached.forEach(dossier -> all.putIfAbsent(dossier, new Followed.Why("", true)));
    return all;
  }

  private static void enrol(Unit unit, EditionId edition, HandedIn dossier, Followed.Why why) {
    int known =
        unit.sql()
            .update(FOLLOWUP_TEAM)
            .set(FOLLOWUP_TEAM.PRIZE, why.prize())
            .set(FOLLOWUP_TEAM.COACHED, why.coached() ? DSL.val(true) : FOLLOWUP_TEAM.COACHED)
            .where(FOLLOWUP_TEAM.APPLICATION_ID.eq(dossier.id()))
            .execute();
    if (known == 0) {
      var row = unit.sql().newRecord(FOLLOWUP_TEAM);
      row.setId(Ids.next());
      row.setEditionId(edition);
      row.setApplicationId(dossier.id());
      row.setPersonId(dossier.candidate());
      row.setName(dossier.name());
      row.setPrize(why.prize());
      row.setCoached(why.coached());
      unit.insert(row);
    }
  }

  /// What the public reads is another from now on.
  static void shown(Unit unit) {
    PageCache.drop(unit, TOPIC);
    ContestTitle.changed(unit);
  }

  /// False if bands are changed under answers that name them.
  boolean write(Unit unit, Plan plan) {
    int changed =
        unit.sql()
            .update(FOLLOWUP_PLAN)
            .set(FOLLOWUP_PLAN.BANDS, plan.told())
            .set(FOLLOWUP_PLAN.SHOWN, plan.shown())
            .where(FOLLOWUP_PLAN.EDITION_ID.eq(plan.edition()))
            .and(FOLLOWUP_PLAN.BANDS.eq(plan.told()).or(DSL.notExists(answers(plan.edition()))))
            .execute();
    shown(unit);
    return changed == 1;
  }

  private static Select<?> answers(EditionId edition) {
    return DSL.selectOne()
        .from(FOLLOWUP_ANSWER)
        .join(FOLLOWUP_CHECKIN)
        .on(FOLLOWUP_CHECKIN.ID.eq(FOLLOWUP_ANSWER.CHECKIN_ID))
        .where(FOLLOWUP_CHECKIN.EDITION_ID.eq(edition));
  }

  /// A new check-in, or another day and name for one that is not closed; false if another is due
  /// that day.
  boolean write(Unit unit, EditionId edition, UUID id, Checkin.Asked asked) {
    var that = FOLLOWUP_CHECKIN.EDITION_ID.eq(edition).and(FOLLOWUP_CHECKIN.DUE_ON.eq(asked.due()));
    if (unit.sql().fetchExists(FOLLOWUP_CHECKIN, that.and(FOLLOWUP_CHECKIN.ID.ne(id)))) {
      return false;
    }
    var row = unit.sql().newRecord(FOLLOWUP_CHECKIN);
    row.setName(asked.name());
    row.setOpensOn(asked.opens());
    row.setDueOn(asked.due());
    int changed =
        unit.sql()
            .update(FOLLOWUP_CHECKIN)
            .set(row)
            .where(FOLLOWUP_CHECKIN.ID.eq(id))
            .and(FOLLOWUP_CHECKIN.EDITION_ID.eq(edition))
            .execute();
    if (changed == 0) {
      row.setId(id);
      row.setEditionId(edition);
      unit.insert(row);
    }
    return true;
  }

  /// Nothing is answered or corrected any more; what was never sent is forgotten.
  void close(Unit unit, UUID checkin) {
    unit.sql()
        .update(FOLLOWUP_CHECKIN)
        .set(FOLLOWUP_CHECKIN.CLOSED_AT, clock.instant())
        .where(FOLLOWUP_CHECKIN.ID.eq(checkin))
        .and(FOLLOWUP_CHECKIN.CLOSED_AT.isNull())
        .execute();
    unit.sql().deleteFrom(FOLLOWUP_DRAFT).where(FOLLOWUP_DRAFT.CHECKIN_ID.eq(checkin)).execute();
    shown(unit);
  }
}
