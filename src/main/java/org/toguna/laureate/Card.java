package org.toguna.laureate;

import static org.toguna.tables.Tables.LAUREATE;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.files.Picture;
import org.toguna.kit.files.Pictures;
import org.toguna.tables.tables.records.LaureateRecord;

/// What a laureate agrees to show of itself, since when; `code` is its portrait's, empty for none.
record Card(UUID application, Told told, String code, Optional<Picture> portrait, Instant agreed) {

  /// What is read on it.
  ///
  /// @param names who they are, as they want to be named
  /// @param words a sentence of theirs; empty for none
  /// @param site the address of their site; empty for none
  record Told(String names, String words, String site) {}

  static Optional<Card> find(DSLContext sql, UUID application) {
    return all(sql, LAUREATE.APPLICATION_ID.eq(application)).values().stream().findFirst();
  }

  /// An edition's, by dossier.
  static Map<UUID, Card> in(DSLContext sql, EditionId edition) {
    return all(sql, LAUREATE.EDITION_ID.eq(edition));
  }

  private static Map<UUID, Card> all(DSLContext sql, Condition which) {
    var rows = sql.selectFrom(LAUREATE).where(which).fetch();
    var pictures = Pictures.of(sql, rows.map(LaureateRecord::getPortrait));
    var cards = new HashMap<UUID, Card>();
    rows.forEach(row ->
        cards.put(
            row.getApplicationId(),
            new Card(
                row.getApplicationId(),
                new Told(row.getNames(), row.getWords(), row.getSite()),
                row.getPortrait(),
                Optional.ofNullable(pictures.get(row.getPortrait())),
                row.getAgreedAt())));
    return cards;
  }
}
