package org.toguna.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Document;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// What a person has entered, with all its dossiers say. Those a dossier names beside its candidate
/// — its team — are not looked up by name: they are the candidate's to correct.
@Component
@Order(45)
class ApplicationHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var all = Application.allOf(sql, whom.id());
    return List.of(
        Holding.rows("application.data", all.stream().map(one -> facts(sql, one)).toList()),
        Holding.rows(
            "application.receipts.data", all.stream().flatMap(one -> receipts(sql, one)).toList()));
  }

  private static List<Fact> facts(DSLContext sql, Application one) {
    var content = Content.read(sql, one.id());
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("number", one.shownNumber()));
    facts.add(Fact.of("name", content.name()));
    facts.add(Fact.of("state", "application.state", one.state().name()));
    facts.add(Fact.of("made", one.moments().made()));
    facts.add(Fact.of("content", said(content)));
    facts.add(Fact.of("documents", named(sql, one.id())));
    return facts;
  }

  private static String said(Content content) {
    return Stream.of(Piece.values())
        .filter(piece -> piece != Piece.DOCUMENTS)
        .flatMap(piece ->
            content.of(piece).entrySet().stream()
                .map(field -> piece.slug() + '.' + field.getKey() + ": " + field.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String named(DSLContext sql, UUID id) {
    return Papers.of(sql, id, Papers.DRAFT).values().stream()
        .map(Document::name)
        .collect(Collectors.joining(", "));
  }

  private static Stream<List<Fact>> receipts(DSLContext sql, Application one) {
    return Receipt.of(sql, one.id()).stream()
        .map(receipt ->
            List.of(
                Fact.of("number", one.shownNumber()),
                Fact.of("version", receipt.version()),
                Fact.of("at", receipt.at()),
                Fact.of("sha256", inGroups(receipt.sha256()))));
  }

  /// So that it breaks on a small phone.
  private static String inGroups(String hash) {
    return hash.replaceAll("(.{8})(?=.)", "$1 ");
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    Application.allOf(unit.sql(), whom.id()).forEach(one -> Withdrawing.delete(unit, one.id()));
  }
}
