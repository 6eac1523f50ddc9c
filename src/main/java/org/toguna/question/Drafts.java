package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_DRAFT;
import static org.toguna.tables.Tables.QUESTION_DRAFT_FILE;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Holder;
import org.toguna.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Forms laid aside under a code of ten signs of Crockford's base 32 (50 bits), which whoever laid
/// one aside keeps; the database has only its keyed fingerprint.
@Component
public class Drafts {
  /// How long a draft is kept after it was last laid aside.
  public static final Duration KEPT = Duration.ofDays(14);

  private static final int SIGNS = 10;
  private static final int SHORTEST_ONCE = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final Keys keys;
  private final Clock clock;

  Drafts(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// What was typed into whose form, by whom where that is known.
  public record Draft(Owner owner, Optional<PersonId> person, Map<String, String> fields) {
    public Draft {
      fields = Map.copyOf(fields);
    }
  }

  /// A code nobody has. The same form sent twice gets the same one: `once` is its hidden key.
  public String fresh(String once) {
    return once.length() < SHORTEST_ONCE
        ? Codes.next(SIGNS)
        : Codes.of(keys.fingerprint("draft code", once), SIGNS);
  }

  /// Lays it aside under this code, over what was there before. The documents it holds stay with
  /// it.
  public void keep(Unit unit, String code, Draft draft, Collection<String> documents) {
    put(unit, code, draft);
    var before = Gone.files(unit, hash(code));
    for (String document : Set.copyOf(documents)) {
      if (Documents.claim(unit, document, clock.instant())) {
        unit.sql()
            .insertInto(QUESTION_DRAFT_FILE)
            .set(QUESTION_DRAFT_FILE.CODE_HASH, hash(code))
            .set(QUESTION_DRAFT_FILE.FILE_CODE, document)
            .execute();
      }
    }
    Documents.drop(unit, PaperPurpose.PAPER, before);
  }

  /// The same for a form that asks for none.
  public void keep(Unit unit, String code, Draft draft) {
    keep(unit, code, draft, List.of());
  }

  /// What nobody's name stood on is this person's from now on, and so are the documents with it;
  /// false if it is somebody's already.
  public boolean own(Unit unit, String code, PersonId person) {
    boolean nobodys =
        unit.sql()
                .update(QUESTION_DRAFT)
                .set(QUESTION_DRAFT.PERSON_ID, person)
                .where(QUESTION_DRAFT.CODE_HASH.eq(hash(code)))
                .and(QUESTION_DRAFT.PERSON_ID.isNull())
                .execute()
            == 1;
    if (nobodys) {
      Documents.give(unit, Gone.named(unit, hash(code)), Holder.person(person.toString()));
    }
    return nobodys;
  }

  private void put(Unit unit, String code, Draft draft) {
    var person = draft.person().orElse(null);
    var fields = JSON.writeValueAsString(draft.fields());
    unit.sql()
        .insertInto(QUESTION_DRAFT)
        .set(QUESTION_DRAFT.CODE_HASH, hash(code))
        .set(QUESTION_DRAFT.OWNER_KIND, draft.owner().kind())
        .set(QUESTION_DRAFT.OWNER_ID, draft.owner().id())
        .set(QUESTION_DRAFT.PERSON_ID, person)
        .set(QUESTION_DRAFT.FIELDS_JSON, fields)
        .set(QUESTION_DRAFT.SAVED_AT, clock.instant())
        .onConflict(QUESTION_DRAFT.CODE_HASH)
        .doUpdate()
        .set(QUESTION_DRAFT.PERSON_ID, person)
        .set(QUESTION_DRAFT.FIELDS_JSON, fields)
        .set(QUESTION_DRAFT.SAVED_AT, clock.instant())
        .where(QUESTION_DRAFT.OWNER_ID.eq(draft.owner().id()))
        .execute();
  }

  private String hash(String code) {
    return keys.fingerprint("draft", code);
  }

  /// What lies under a code; nothing once its days are over.
  public Optional<Draft> find(DSLContext sql, String code) {
    return sql.fetchOptional(
            QUESTION_DRAFT,
            QUESTION_DRAFT
                .CODE_HASH
                .eq(hash(code))
                .and(QUESTION_DRAFT.SAVED_AT.gt(clock.instant().minus(KEPT))))
        .map(row ->
            new Draft(
                new Owner(row.getOwnerKind(), row.getOwnerId()),
                Optional.ofNullable(row.getPersonId()),
                JSON.readValue(row.getFieldsJson(), FIELDS)));
  }

  public void drop(Unit unit, String code) {
    Gone.drafts(unit, QUESTION_DRAFT.CODE_HASH.eq(hash(code)));
  }

  /// What was typed, one field a line; a document is told by its name.
  static String told(String fields, Map<String, Document> documents, Lang lang) {
    return new TreeMap<>(JSON.readValue(fields, FIELDS))
        .entrySet().stream()
            .map(field -> {
              var document = Optional.ofNullable(documents.get(field.getValue()));
              var value = document.map(one -> one.told(lang)).orElse(field.getValue());
              return field.getKey().replaceFirst("^q-", "") + " = " + value;
            })
            .collect(Collectors.joining("\n"));
  }

  /// The code as somebody typed or heard it: small letters, spaces and dashes do not matter, I and
  /// L are 1, O is 0.
  public static String typed(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}]", "")
        .replace('i', '1')
        .replace('l', '1')
        .replace('o', '0');
  }

  /// In two groups, as it is read aloud: « K7DP2-M9QX4 ».
  public static String shown(String code) {
    var plain = code.toUpperCase(Locale.ROOT);
    int half = plain.length() / 2;
    return plain.substring(0, half) + '-' + plain.substring(half);
  }
}
