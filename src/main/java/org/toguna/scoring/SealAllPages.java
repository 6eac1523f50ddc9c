package org.toguna.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Where a juror who heard everybody seals what is complete of a round in one step, after reading
/// all totals beside one another.
@Controller
@RequestMapping("/jury/fiches/{contest}/{round}/scellement")
class SealAllPages {
  static final String SEAL = "seal.";

  private final Db db;
  private final Keys keys;
  private final Sheets sheets;

  SealAllPages(Db db, Keys keys, Sheets sheets) {
    this.db = db;
    this.keys = keys;
    this.sheets = sheets;
  }

  /// A round's drafts: those that can be sealed, and those in which something is lacking.
  record Drafts(ScoringRound round, Words contest, List<Reading> ready, List<Reading> lacking) {
    String path() {
      return path(round.key());
    }

    static String path(ScoringRound.Key round) {
      return "/jury/fiches/%s/%s/scellement".formatted(round.contest(), round.round().slug());
    }
  }

  @GetMapping
  Answer ask(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @AuthenticationPrincipal SignedIn who) {
    var drafts = db.read(sql -> drafts(sql, contest, round, who));
    if (drafts.isEmpty()) {
      return Answer.notThere();
    }
    boolean early = db.read(sql -> isEarly(sql, drafts.get()));
    return Answer.page(
        (out, no) -> JtesealallGenerated.render(out, no, scene, drafts.get(), early));
  }

  private boolean isEarly(DSLContext sql, Drafts drafts) {
    return drafts.ready().stream()
        .findFirst()
        .filter(one -> sheets.isEarly(sql, one.seat()))
        .isPresent();
  }

  /// Whoever has no seat in an open round finds nothing here.
  private Optional<Drafts> drafts(DSLContext sql, UUID contest, String slug, SignedIn who) {
    var round = ScoringRound.find(sql, contest, slug).filter(ScoringRound::isOpen);
    if (round.isEmpty()) {
      return Optional.empty();
    }
    var readings =
        Seats.of(sql, who.id()).stream()
            .filter(seat ->
                new ScoringRound.Key(seat.contest(), seat.round()).equals(round.get().key()))
            .map(seat -> new Reading.At(contest, slug, seat.application()))
            .flatMap(at -> Reading.find(sql, keys, at, who.id()).stream())
            .toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    var open = readings.stream().filter(one -> !one.filled().isSealed()).toList();
    return Optional.of(
        new Drafts(
            round.get(),
            readings.getFirst().contest(),
            open.stream().filter(SealAllPages::isComplete).toList(),
            open.stream().filter(one -> !isComplete(one)).toList()));
  }

  private static boolean isComplete(Reading reading) {
    return reading.filled().marking().lacks(reading.grid()).isEmpty();
  }

  /// Each sheet as it was read on the page: one that was changed meanwhile is left as it is.
  @PostMapping
  Answer seal(
      @PathVariable UUID contest,
      @PathVariable String round,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var drafts = db.read(sql -> drafts(sql, contest, round, who));
    if (drafts.isEmpty()) {
      return Answer.notThere();
    }
    // In the order of the page: that of the public journal’s entries is nobody's accident.
    var read = new LinkedHashMap<Reading, Integer>();
    for (Reading one : drafts.get().ready()) {
      form.optionalNumber(SEAL + one.seat().application(), 0, SheetForm.MOST_REVISIONS)
          .ifPresent(revision -> read.put(one, revision));
    }
    int sealed = db.write(unit -> seal(unit, read));
    return Answer.seeOther(SheetListPages.PATH + "?scellees=" + sealed);
  }

  private int seal(Unit unit, Map<Reading, Integer> read) {
    int sealed = 0;
    for (var one : read.entrySet()) {
      var reading = one.getKey();
      var saved = sheets.seal(unit, reading.seat(), reading.filled().version(), one.getValue());
      sealed += saved instanceof Saved.Done ? 1 : 0;
    }
    return sealed;
  }
}
