package org.toguna.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Documents;
import org.toguna.question.Answers;

/// The documents that somebody answered with, for those who decide: a download, never a page.
@Controller
@RequestMapping("/organisation/editions/{number}/inscriptions/{id}/pieces/{question}")
class QueuePapers {
  private final Db db;
  private final Documents documents;

  QueuePapers(Db db, Documents documents) {
    this.db = db;
    this.documents = documents;
  }

  @GetMapping
  ResponseEntity<Resource> handOut(
      Edition edition,
      @PathVariable UUID id,
      @PathVariable UUID question,
      HttpServletResponse response) {
    return db.read(sql ->
            Registration.find(sql, edition.id(), id)
                .map(CategoryQuestions::respondent)
                .flatMap(one -> Answers.document(sql, one, question)))
        .flatMap(code -> documents.handOut(code, response))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
