package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION_PIECE;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a dossier says: for each piece that was saved, its fields. A field without a value is not
/// among them.
record Content(Map<Piece, Map<String, String>> pieces) {
  static final Content NONE = new Content(Map.of());

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<EnumMap<Piece, TreeMap<String, String>>> PIECES =
      new TypeReference<>() {};

  static Content read(DSLContext sql, UUID application) {
    var pieces = new EnumMap<Piece, Map<String, String>>(Piece.class);
    sql.selectFrom(APPLICATION_PIECE)
        .where(APPLICATION_PIECE.APPLICATION_ID.eq(application))
        .forEach(row ->
            pieces.put(
                Piece.valueOf(row.getPiece()), JSON.readValue(row.getContentJson(), FIELDS)));
    return new Content(pieces);
  }

  /// The same fields are always the same text.
  static String json(Map<String, String> fields) {
    return JSON.writeValueAsString(new TreeMap<>(fields));
  }

  String json() {
    return JSON.writeValueAsString(pieces);
  }

  static Content ofJson(String json) {
    return new Content(new EnumMap<>(JSON.readValue(json, PIECES)));
  }

  boolean has(Piece piece) {
    return pieces.containsKey(piece);
  }

  Map<String, String> of(Piece piece) {
    return pieces.getOrDefault(piece, Map.of());
  }

  /// Empty for what was not said.
  String value(Piece piece, String field) {
    return of(piece).getOrDefault(field, "");
  }

  /// What the firm or the project is called.
  String name() {
    return value(Piece.PROJECT, "name");
  }
}
