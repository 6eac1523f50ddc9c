package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// A contest's jury on the desk.
@Controller
@RequestMapping(JuryDesk.PATH)
class JuryDesk {
  static final String PATH = "/organisation/editions/{number}/concours/{contest}/jury";
  static final String BELOW = "/jury";
  static final String DONE = "fait";

  private final Db db;

  JuryDesk(Db db) {
    this.db = db;
  }

  /// A juror with its name, the dossiers it reads by round, and how many it is kept from.
  record Line(Juror juror, String name, Map<String, Integer> seats, int barred) {
    int reads() {
      return seats.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  record View(Edition edition, Call call, List<Line> lines, boolean shown) {
    String base() {
      return base(edition, call);
    }

    static String base(Edition edition, Call call) {
      return edition.desk("/concours/" + call.id()) + BELOW;
    }

    boolean chaired() {
      return lines.stream().anyMatch(line -> line.juror().chair());
    }

    boolean sits() {
      return lines.stream().anyMatch(line -> line.juror().state() == State.ACTIVE);
    }
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable UUID contest, Form form) {
    return db.read(sql ->
            Call.find(sql, edition.id(), contest)
                .map(call ->
                    new View(edition, call, lines(sql, contest), PublicJury.shown(sql, contest))))
        .<Answer>map(view ->
            Answer.page(
                (out, no) -> JtedeskjuryGenerated.render(out, no, scene, view, form.value(DONE))))
        .orElseGet(Answer::notThere);
  }

  private static List<Line> lines(DSLContext sql, UUID contest) {
    var jurors = Juror.in(sql, contest);
    var names = Persons.byId(sql, jurors.stream().map(Juror::id).toList());
    var seats = seats(sql, contest);
    var barred = barred(sql, contest);
    return jurors.stream()
        .map(one -> {
          var person = names.get(one.id());
          return new Line(
              one,
              person == null ? "" : person.shownName(),
              seats.getOrDefault(one.id(), Map.of()),
              barred.getOrDefault(one.id(), 0));
        })
        .toList();
  }

  private static Map<PersonId, Map<String, Integer>> seats(DSLContext sql, UUID contest) {
    return sql.select(JURY_SEAT.PERSON_ID, JURY_SEAT.ROUND, DSL.count())
        .from(JURY_SEAT)
        .where(JURY_SEAT.CONTEST_ID.eq(contest))
        .groupBy(JURY_SEAT.PERSON_ID, JURY_SEAT.ROUND)
        .collect(
            Collectors.groupingBy(
                row -> row.value1(), Collectors.toMap(row -> row.value2(), row -> row.value3())));
  }

  private static Map<PersonId, Integer> barred(DSLContext sql, UUID contest) {
    return sql.select(JURY_PAIR.PERSON_ID, DSL.count())
        .from(JURY_PAIR)
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .and(JURY_PAIR.BARRED)
        .groupBy(JURY_PAIR.PERSON_ID)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }
}
