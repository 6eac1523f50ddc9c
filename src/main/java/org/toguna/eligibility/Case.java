package org.toguna.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.files.Document;

/// A dossier with all that was said about its eligibility.
record Case(Edition edition, Call call, HandedIn dossier, Sheet sheet, History history) {

  /// Decisions with what was found for each, what was asked and appealed, the documents of both,
  /// and which decisions a list told of.
  record History(
      List<Decision> decisions,
      Map<Integer, Map<String, Finding.Found>> found,
      List<Ask> asks,
      List<Appeal> appeals,
      Map<UUID, List<Document>> papers,
      Map<Integer, Notice> notices) {}

  static Case of(DSLContext sql, Edition edition, Call call, HandedIn dossier) {
    var id = dossier.id();
    var history =
        new History(
            Decision.of(sql, id),
            Sheet.findings(sql, id),
            Ask.of(sql, id),
            Appeal.of(sql, id),
            EligibilityPapers.of(sql, id),
            Notice.of(sql, id));
    return new Case(edition, call, dossier, Sheet.of(sql, dossier), history);
  }

  /// The decision about the version that stands.
  Optional<Decision> inForce() {
    return history.decisions().stream()
        .filter(one -> one.number() == sheet.decision())
        .filter(one -> one.version() == dossier.version())
        .findFirst();
  }

  /// What was found when it was decided.
  Map<String, Finding.Found> foundInForce() {
    return inForce()
        .map(one -> history.found().getOrDefault(one.number(), Map.of()))
        .orElse(Map.of());
  }

  /// The appeal that somebody else must decide.
  Optional<Appeal> appeal() {
    return inForce()
        .flatMap(one ->
            history.appeals().stream()
                .filter(appeal -> appeal.against() == one.number())
                .findFirst());
  }

  /// Whether the candidate knows of a decision: a list told of it, or it answers an appeal.
  boolean told(Decision decision) {
    return decision.uponAppeal() || history.notices().containsKey(decision.number());
  }

  /// The last decision that the candidate knows of.
  Optional<Decision> lastTold() {
    return history.decisions().stream()
        .filter(this::told)
        .max(Comparator.comparingInt(Decision::number));
  }

  List<Document> papers(UUID owner) {
    return history.papers().getOrDefault(owner, List.of());
  }
}
