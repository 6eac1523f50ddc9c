package org.toguna.kit.messages;

import java.time.Instant;
import java.util.UUID;
import org.toguna.tables.tables.records.LetterRecord;

/// A letter as the desk shows it. `code` is what a person would type, where the desk itself is the
/// carrier and so the only place to read it.
record LetterLine(
    UUID id,
    Channel channel,
    Letter.Kind kind,
    State state,
    String address,
    Instant at,
    Told told,
    Fate fate) {

  /// What it says.
  record Told(String subject, String text, String code) {}

  /// What became of it.
  record Fate(String carrier, int tries, String reason) {
    /// The line that says why, and what stands in it.
    String why() {
      return "messages.why."
          + (reason.indexOf(':') < 0 ? "failed" : reason.substring(0, reason.indexOf(':')));
    }

    String detail() {
      return reason.substring(reason.indexOf(':') + 1).strip();
    }
  }

  static LetterLine of(LetterRecord row, Writing writing, Carriers carriers) {
    var channel = Channel.valueOf(row.getChannel());
    var kind = Letter.Kind.valueOf(row.getKind());
    var carrier = row.getCarrier().isEmpty() ? carriers.of(channel).name() : row.getCarrier();
    boolean hidden = kind == Letter.Kind.ASKED && !carrier.equals(DeskCarrier.NAME);
    return new LetterLine(
        row.getId(),
        channel,
        kind,
        State.valueOf(row.getState()),
        row.getAddress(),
        row.getPostedAt(),
        new Told(
            channel == Channel.PHONE || hidden ? "" : writing.subject(row),
            hidden ? writing.masked(row) : writing.text(row),
            kind != Letter.Kind.ASKED || hidden ? "" : writing.code(row)),
        new Fate(carrier, row.getTries(), row.getReason()));
  }

  /// What was asked for is asked for anew, not sent late.
  boolean mayGoAgain() {
    return state == State.DEAD && kind != Letter.Kind.ASKED;
  }
}
