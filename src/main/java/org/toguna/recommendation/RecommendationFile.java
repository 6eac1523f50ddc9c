package org.toguna.recommendation;

import static org.toguna.tables.Tables.RECOMMENDATION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.edition.Editions;
import org.toguna.edition.Told;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.RecommendationRecord;

/// The section `recommendations` of an edition's file: for each edition named there, its sentences
/// in order. Taken again it changes the words, never what was told of the follow-up.
@Component
@Order(40)
class RecommendationFile implements EditionFilePart {

  @Override
  public List<String> sections() {
    return List.of("recommendations");
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    for (YamlMap group : file.maps("recommendations")) {
      group.allow("edition", "items", "example", "source");
      int number = group.number("edition", edition.number());
      var of =
          Editions.ofNumber(unit.sql(), number)
              .orElseThrow(() ->
                  group.bad("edition " + number + " is not there yet; take its own file first"));
      int position = 1;
      for (Words wording : group.allWords("items")) {
        put(unit, of, position++, wording, group.flag("example"));
      }
    }
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    var rows =
        sql.selectFrom(RECOMMENDATION)
            .where(RECOMMENDATION.EDITION_ID.eq(edition.id()))
            .orderBy(RECOMMENDATION.POSITION)
            .fetch();
    if (rows.isEmpty()) {
      return Map.of();
    }
    var group = new LinkedHashMap<String, Object>();
    group.put("edition", edition.number());
    Told.flag(group, "example", rows.stream().allMatch(RecommendationRecord::getExample));
    group.put("items", rows.map(row -> Told.words(row.getWording())));
    return Map.of("recommendations", List.of(group));
  }

  private static void put(
      Unit unit, Edition edition, int position, Words wording, boolean example) {
    unit.sql()
        .insertInto(RECOMMENDATION)
        .set(RECOMMENDATION.ID, Ids.next())
        .set(RECOMMENDATION.EDITION_ID, edition.id())
        .set(RECOMMENDATION.POSITION, position)
        .set(RECOMMENDATION.WORDING, wording)
        .set(RECOMMENDATION.FOLLOW_UP, FollowUp.AWAITED.name())
        .set(RECOMMENDATION.PROGRESS, Words.NONE)
        .set(RECOMMENDATION.EXAMPLE, example)
        .onConflict(RECOMMENDATION.EDITION_ID, RECOMMENDATION.POSITION)
        .doUpdate()
        .set(RECOMMENDATION.WORDING, wording)
        .set(RECOMMENDATION.EXAMPLE, example)
        .execute();
  }
}
