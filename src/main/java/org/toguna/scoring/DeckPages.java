package org.toguna.scoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Documents;
import org.toguna.signin.SignedIn;

/// A dossier's presentation, for whoever has a seat before it: without what the file says of its
/// author, and under the dossier's number instead of its own name.
@Controller
@RequestMapping(Reading.PATH)
class DeckPages {
  private final Db db;
  private final Keys keys;
  private final Documents documents;

  DeckPages(Db db, Keys keys, Documents documents) {
    this.db = db;
    this.keys = keys;
    this.documents = documents;
  }

  @GetMapping("/dossier")
  ResponseEntity<byte[]> deck(
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      HttpServletResponse response) {
    var at = new Reading.At(contest, round, application);
    return db.read(sql -> Reading.find(sql, keys, at, who.id()))
        .flatMap(reading -> bare(reading, response))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<ResponseEntity<byte[]>> bare(Reading reading, HttpServletResponse response) {
    return reading
        .filled()
        .deck()
        .flatMap(
            deck -> documents.bare(deck.code(), "dossier-" + reading.dossier().number(), response));
  }
}
