package org.toguna.recommendation;

import static org.toguna.tables.Tables.RECOMMENDATION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.RecommendationRecord;

/// One sentence that an edition adopted, counted from 1, and what became of it.
record Recommendation(UUID id, int position, Words wording, Progress progress, boolean example) {

  public record Progress(FollowUp followUp, Words told) {}

  /// An edition with what it recommends.
  record OfEdition(Edition edition, List<Recommendation> list) {}

  /// Those of every published edition that has some, the newest edition first.
  static List<OfEdition> published(DSLContext sql) {
    var all =
        sql.selectFrom(RECOMMENDATION)
            .orderBy(RECOMMENDATION.POSITION)
            .fetchGroups(RECOMMENDATION.EDITION_ID, Recommendation::of);
    return Editions.all(sql).stream()
        .filter(edition -> edition.ordinal().published() && all.containsKey(edition.id()))
        .map(edition -> new OfEdition(edition, all.getOrDefault(edition.id(), List.of())))
        .toList();
  }

  private static Recommendation of(RecommendationRecord row) {
    return new Recommendation(
        row.getId(),
        row.getPosition(),
        row.getWording(),
        new Progress(FollowUp.valueOf(row.getFollowUp()), row.getProgress()),
        row.getExample());
  }
}
