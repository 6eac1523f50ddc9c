package org.toguna.scoring;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.jury.Seat;
import org.toguna.jury.Seats;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Words;
import org.toguna.kit.files.Document;
import org.toguna.people.PersonId;

/// A seat with all that its juror reads there. Whoever has no seat finds nothing, as if the dossier
/// were not there: everything that is shown of a sheet begins here.
record Reading(Seat seat, ScoringRound round, Words contest, Blind dossier, Filled filled) {
  static final String PATH = "/jury/fiches/{contest}/{round}/{application}";

  /// The sheet as it was saved last, what it says, and the dossier's version and presentation now.
  record Filled(
      Optional<Sheet> sheet, Marking marking, Sheets.Dossier version, Optional<Document> deck) {
    int revision() {
      return sheet.map(one -> one.content().revision()).orElse(0);
    }

    boolean isSealed() {
      return sheet.filter(Sheet::isSealed).isPresent();
    }
  }

  /// Which sheet, as its address says.
  record At(UUID contest, String round, UUID application) {}

  static Optional<Reading> find(DSLContext sql, Keys keys, At at, PersonId juror) {
    return seat(sql, at, juror)
        .flatMap(seat ->
            ScoringRound.find(sql, at.contest(), at.round())
                .flatMap(round -> find(sql, keys, seat, round)));
  }

  static Optional<Seat> seat(DSLContext sql, At at, PersonId juror) {
    return ScoringRound.round(at.round())
        .flatMap(round -> Seats.find(sql, juror, at.contest(), round, at.application()));
  }

  private static Optional<Reading> find(DSLContext sql, Keys keys, Seat seat, ScoringRound round) {
    var call = Call.find(sql, round.edition(), seat.contest());
    var dossier = HandedIn.find(sql, seat.contest(), seat.application());
    if (call.isEmpty() || dossier.isEmpty()) {
      return Optional.empty();
    }
    var sheet = Sheet.find(sql, seat);
    var marking =
        sheet.flatMap(one -> one.opened(keys)).map(Enclosed::marking).orElse(Marking.EMPTY);
    var deck =
        round.rule().deck()
            ? Optional.ofNullable(dossier.get().documents(sql).get("deck"))
            : Optional.<Document>empty();
    var version = new Sheets.Dossier(dossier.get().shownNumber(), dossier.get().version());
    return Optional.of(
        new Reading(
            seat,
            round,
            call.get().name(),
            Blind.of(sql, round, call.get(), dossier.get()),
            new Filled(sheet, marking, version, deck)));
  }

  String path() {
    return path(seat);
  }

  static String path(Seat seat) {
    return "/jury/fiches/%s/%s/%s"
        .formatted(seat.contest(), seat.round().slug(), seat.application());
  }

  /// Under which name a phone keeps what was typed.
  String draft() {
    return "fiche-" + seat.round().slug() + "-" + seat.application();
  }

  Grid grid() {
    return round.grid();
  }
}
