package org.toguna.contest;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;

/// A contest as slices that stand beside it name it; `opened` once its rule book was.
public record ContestTitle(UUID id, String slug, Words name, boolean opened) {

  public static Optional<ContestTitle> find(DSLContext sql, EditionId edition, UUID id) {
    return Contest.find(sql, edition, id).map(ContestTitle::of);
  }

  public static Optional<ContestTitle> find(DSLContext sql, EditionId edition, String slug) {
    return Contest.find(sql, edition, slug).map(ContestTitle::of);
  }

  static ContestTitle of(Contest contest) {
    return new ContestTitle(
        contest.id(), contest.slug(), contest.terms().facts().name(), contest.standing().opened());
  }

  /// Its public address below the edition.
  public String path() {
    return "/concours/" + slug;
  }

  /// Its address on the desk below the edition.
  public String deskPath() {
    return "/concours/" + id;
  }

  /// What a [BesideContest] shows on the public pages is another from now on.
  public static void changed(Unit unit) {
    PageCache.drop(unit, Contests.TOPIC);
  }
}
