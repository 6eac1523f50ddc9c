package org.toguna.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.files.Document;
import org.toguna.people.PersonId;

/// A dossier as its candidate has it before its eyes.
record Own(Edition edition, Call call, Application application, Saved saved) {

  /// What it says, the documents it names, and what was handed in of it.
  record Saved(Content content, Map<String, Document> documents, List<Receipt> receipts) {}

  static Optional<Own> find(
      DSLContext sql, Edition edition, String slug, String number, PersonId person) {
    return Call.find(sql, edition.id(), slug)
        .flatMap(call ->
            Application.own(sql, call.id(), person, number)
                .map(one -> new Own(edition, call, one, saved(sql, one))));
  }

  static Saved saved(DSLContext sql, Application one) {
    return new Saved(
        Content.read(sql, one.id()),
        Papers.of(sql, one.id(), Papers.DRAFT),
        Receipt.of(sql, one.id()));
  }

  Content content() {
    return saved.content();
  }

  List<Missing> missing() {
    return Missing.of(call, content());
  }

  /// The address of one of its pages.
  String href(String path) {
    return edition.href(call.path() + application.path() + path);
  }

  String href(Missing missing) {
    return href("/" + missing.anchor());
  }

  /// Where one begins, or sees all one has in this contest.
  static String start(Edition edition, Call call) {
    return edition.href(call.path() + "/dossier");
  }
}
