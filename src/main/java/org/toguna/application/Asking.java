package org.toguna.application;

import java.time.ZoneId;
import java.util.Map;
import org.toguna.contest.Call;
import org.toguna.kit.files.Document;

/// One piece's form: where it goes, what is asked, the documents that are there, and whether the
/// call takes what is typed.
record Asking(Way way, Call call, Piece piece, Map<String, Document> documents, boolean open) {

  /// The address that takes the form, where cancelling leads, and the clock of the place.
  record Way(String takes, String back, ZoneId zone) {}

  ZoneId zone() {
    return way.zone();
  }

  /// The field before which the proofs begin, empty where there are none.
  String firstProof() {
    return call.proofs().keySet().stream().findFirst().map(Outline.PROOF::concat).orElse("");
  }

  boolean hasFiles() {
    return piece == Piece.DOCUMENTS;
  }

  /// Under which name what is typed is kept on the phone.
  String draft() {
    return "dossier:" + way.takes();
  }
}
