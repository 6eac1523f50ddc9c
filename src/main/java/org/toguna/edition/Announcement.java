package org.toguna.edition;

import static org.toguna.tables.Tables.ANNOUNCEMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.AnnouncementRecord;

/// A communiqué. It appears by itself when its embargo ends.
record Announcement(
    UUID id, String slug, Text text, Release release, Shown picture, boolean example) {

  public record Text(Words title, Words body) {}

  /// The code of its picture, empty for none, and what is seen on it.
  public record Shown(String code, Words alt) {}

  /// When it may be read, and whether the organiser has let it go at all.
  public record Release(Instant embargo, boolean published) {
    boolean visibleAt(Instant now) {
      return published && !now.isBefore(embargo);
    }

    /// The end of the key of the sentence that says how it stands.
    String state(Instant now) {
      if (!published) {
        return "draft";
      }
      return visibleAt(now) ? "visible" : "waiting";
    }
  }

  static List<Announcement> all(DSLContext sql, EditionId edition) {
    return sql.selectFrom(ANNOUNCEMENT)
        .where(ANNOUNCEMENT.EDITION_ID.eq(edition))
        .orderBy(ANNOUNCEMENT.EMBARGO_AT.desc(), ANNOUNCEMENT.ID)
        .fetch(Announcement::of);
  }

  static List<Announcement> visible(DSLContext sql, EditionId edition, Instant now) {
    return all(sql, edition).stream().filter(one -> one.release().visibleAt(now)).toList();
  }

  /// When the next one becomes readable, if one waits.
  static Optional<Instant> nextRelease(DSLContext sql, EditionId edition, Instant now) {
    return all(sql, edition).stream()
        .map(Announcement::release)
        .filter(release -> release.published() && now.isBefore(release.embargo()))
        .map(Release::embargo)
        .min(Instant::compareTo);
  }

  static Announcement of(AnnouncementRecord row) {
    return new Announcement(
        row.getId(),
        row.getSlug(),
        new Text(row.getTitle(), row.getBody()),
        new Release(row.getEmbargoAt(), row.getPublished()),
        new Shown(row.getPicture(), row.getPictureAlt()),
        row.getExample());
  }
}
