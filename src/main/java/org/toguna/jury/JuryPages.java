package org.toguna.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.Round;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A juror's own desk: its juries, what it has declared, the dossiers it reads by their numbers.
/// Nothing here is counted or listed but the juror's own seats.
@Controller
class JuryPages {
  static final String PATH = "/jury";

  private final Db db;
  private final List<BesideSeat> beside;
  private final List<BesideBench> benches;

  JuryPages(Db db, List<BesideSeat> beside, List<BesideBench> benches) {
    this.db = db;
    this.beside = List.copyOf(beside);
    this.benches = List.copyOf(benches);
  }

  /// A jury somebody is in, the ways from there, its seats by round.
  record Mine(Edition edition, Bench bench, List<NavLink> ways, Map<Round, List<Chair>> seats) {}

  /// A dossier's number and where it leads.
  record Chair(String number, List<NavLink> ways) {}

  @GetMapping(PATH)
  Answer list(Scene scene, @AuthenticationPrincipal SignedIn who, Form form) {
    var all =
        db.read(
            sql -> Bench.of(sql, who.id()).stream().map(bench -> mine(sql, scene, bench)).toList());
    return Answer.page(
        (out, no) -> JtejuryGenerated.render(out, no, scene, all, form.value(JuryDesk.DONE)));
  }

  private Mine mine(DSLContext sql, Scene scene, Bench bench) {
    var own =
        Seats.of(sql, bench.juror().id()).stream()
            .filter(seat -> seat.contest().equals(bench.call().id()))
            .toList();
    var seats = new TreeMap<Round, List<Chair>>();
    for (HandedIn dossier : HandedIn.among(sql, own.stream().map(Seat::application).toList())) {
      own.stream()
          .filter(seat -> seat.application().equals(dossier.id()))
          .forEach(seat ->
              seats
                  .computeIfAbsent(seat.round(), _ -> new ArrayList<>())
                  .add(new Chair(dossier.shownNumber(), ways(sql, seat, scene))));
    }
    var ways =
        benches.stream()
            .flatMap(one -> one.onBench(sql, bench.call().id(), bench.juror().id(), scene).stream())
            .toList();
    return new Mine(bench.edition(), bench, ways, seats);
  }

  private List<NavLink> ways(DSLContext sql, Seat seat, Scene scene) {
    return beside.stream().flatMap(one -> one.onSeat(sql, seat, scene).stream()).toList();
  }
}
