package org.toguna.programme;

import static org.toguna.tables.Tables.APPEARANCE;
import static org.toguna.tables.Tables.PROGRAMME_SESSION;
import static org.toguna.tables.Tables.SPEAKER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.SpeakerRecord;

/// Somebody on the programme, as the public may know them.
record Speaker(
    SpeakerId id, String slug, String name, From from, Words biography, boolean example) {

  /// Whom the person speaks for; the country is an ISO 3166-1 code; either may be empty.
  public record From(String body, String country) {}

  /// Those whom the public may read about: they agreed and are on a published session now.
  static List<Speaker> shown(DSLContext sql, EditionId edition) {
    return sql.selectFrom(SPEAKER)
        .where(SPEAKER.EDITION_ID.eq(edition))
        .and(SPEAKER.AGREED.isTrue())
        .and(onPublishedSession(APPEARANCE.WITHDRAWN_AT.isNull()))
        .orderBy(SPEAKER.NAME, SPEAKER.ID)
        .fetch(Speaker::of);
  }

  /// One of them; whoever was replaced keeps the address.
  static Optional<Speaker> shown(DSLContext sql, EditionId edition, String slug) {
    return sql.selectFrom(SPEAKER)
        .where(SPEAKER.EDITION_ID.eq(edition))
        .and(SPEAKER.SLUG.eq(slug))
        .and(SPEAKER.AGREED.isTrue())
        .and(onPublishedSession(DSL.noCondition()))
        .fetchOptional(Speaker::of);
  }

  /// The names of those whom change notes mean and who agreed to be named, by id.
  static Map<String, String> names(DSLContext sql, EditionId edition, List<ChangeNote> notes) {
    if (notes.stream().noneMatch(note -> note.what().isPerson())) {
      return Map.of();
    }
    return sql
        .select(SPEAKER.ID, SPEAKER.NAME)
        .from(SPEAKER)
        .where(SPEAKER.EDITION_ID.eq(edition))
        .and(SPEAKER.AGREED.isTrue())
        .fetch()
        .stream()
        .collect(Collectors.toMap(row -> row.value1().toString(), row -> row.value2()));
  }

  /// The person of this name in an edition, in any case and accent; made where there is none.
  /// Whoever writes the name vouches that the person agreed to be announced.
  static SpeakerId ensure(Unit unit, EditionId edition, String name) {
    var wanted = Filter.fold(name.strip());
    return unit
        .sql()
        .select(SPEAKER.ID, SPEAKER.NAME)
        .from(SPEAKER)
        .where(SPEAKER.EDITION_ID.eq(edition))
        .orderBy(SPEAKER.ID)
        .fetch()
        .stream()
        .filter(row -> Filter.fold(row.value2()).equals(wanted))
        .map(row -> row.value1())
        .findFirst()
        .orElseGet(() ->
            add(
                unit,
                edition,
                Ids.next(),
                new Told(name.strip(), new From("", ""), Words.NONE, true, false)));
  }

  /// What somebody says about a person.
  record Told(String name, From from, Words biography, boolean agreed, boolean example) {}

  static SpeakerId add(Unit unit, EditionId edition, UUID guid, Told told) {
    return add(unit, edition, new SpeakerId(Ids.next()), guid, told);
  }

  static SpeakerId add(Unit unit, EditionId edition, SpeakerId id, UUID guid, Told told) {
    var row = row(told);
    row.setId(id);
    row.setEditionId(edition);
    row.setGuid(guid);
    row.setSlug(
        Slug.free(
            Slug.of(told.name(), 60),
            "personne",
            taken ->
                unit.sql()
                    .fetchExists(
                        SPEAKER, SPEAKER.EDITION_ID.eq(edition).and(SPEAKER.SLUG.eq(taken)))));
    unit.sql().insertInto(SPEAKER).set(row).execute();
    return id;
  }

  /// The columns that say something about the person.
  static SpeakerRecord row(Told told) {
    var row = new SpeakerRecord();
    row.setName(told.name());
    row.setBody(told.from().body());
    row.setCountry(told.from().country());
    row.setBiography(told.biography());
    row.setAgreed(told.agreed());
    row.setExample(told.example());
    return row;
  }

  private static Condition onPublishedSession(Condition which) {
    return DSL.exists(
        DSL.selectOne()
            .from(APPEARANCE)
            .join(PROGRAMME_SESSION)
            .on(PROGRAMME_SESSION.ID.eq(APPEARANCE.SESSION_ID))
            .where(APPEARANCE.SPEAKER_ID.eq(SPEAKER.ID))
            .and(PROGRAMME_SESSION.PUBLISHED.isTrue())
            .and(which));
  }

  static Speaker of(SpeakerRecord row) {
    return new Speaker(
        row.getId(),
        row.getSlug(),
        row.getName(),
        new From(row.getBody(), row.getCountry()),
        row.getBiography(),
        row.getExample());
  }
}
