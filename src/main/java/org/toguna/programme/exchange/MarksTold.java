package org.toguna.programme.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.toguna.programme.exchange.Told.Sheet;

/// Gives every talk its marks: the file's own where they are good and free, else derived ones that
/// come out the same at every reading.
final class MarksTold {
  private final Source source;
  private final String acronym;
  private final Set<UUID> guids = new HashSet<>();
  private final Map<String, Integer> tried = new HashMap<>();
  private final Set<Long> ids = new HashSet<>();
  private final Set<String> slugs = new HashSet<>();

  MarksTold(Source source, String acronym) {
    this.source = source;
    this.acronym = acronym;
  }

  TalkMarks marks(Sheet event, String title) {
    var guid = guid(event, title);
    var id = id(event, guid);
    return new TalkMarks(guid, id, slug(event, id, title), code(event));
  }

  private UUID guid(Sheet event, String title) {
    var written = event.text("guid");
    var own = Marks.guid(written).orElse(null);
    var guid = own == null ? Marks.derivedGuid(name(event, title, written)) : own;
    // The UID of a calendar is any text, so that deriving a guid from it mends nothing.
    if (own == null && (source.format() != Format.CALENDAR || written.isEmpty())) {
      source.report().tell(event.at("guid"), Remark.GUID_DERIVED, written, guid);
    }
    if (guids.add(guid)) {
      return guid;
    }
    var other = free(guid + "|" + event.text("id") + "|" + date(event));
    source.report().tell(event.at("guid"), Remark.GUID_TWICE, guid, other);
    return other;
  }

  /// Counts on where it stopped: thousands of equal talks must not be tried one against another.
  private UUID free(String name) {
    int n = tried.merge(name, 1, Integer::sum);
    var guid = Marks.derivedGuid(n == 1 ? name : name + "|" + n);
    while (!guids.add(guid)) {
      n = tried.merge(name, 1, Integer::sum);
      guid = Marks.derivedGuid(name + "|" + n);
    }
    return guid;
  }

  /// What names the event best, within its conference.
  private String name(Sheet event, String title, String written) {
    if (!written.isEmpty()) {
      return acronym + "|guid|" + written;
    }
    for (String field : new String[] {"id", "code", "slug"}) {
      if (!event.text(field).isEmpty()) {
        return acronym + "|" + field + "|" + event.text(field);
      }
    }
    return acronym + "|title|" + title + "|" + date(event);
  }

  private static String date(Sheet event) {
    return event.text("date") + event.text("start");
  }

  private long id(Sheet event, UUID guid) {
    long own = source.number(event, "id");
    long id = own > 0 ? own : Marks.derivedId(guid);
    var hasIds = source.format() == Format.XML || source.format() == Format.JSON_1;
    if (own == 0 && hasIds) {
      source.report().tell(event.at("id"), Remark.ID_DERIVED, event.text("id"), id);
    }
    if (ids.add(id)) {
      return id;
    }
    long other = Marks.derivedId(guid);
    while (!ids.add(other)) {
      other++;
    }
    if (own > 0) {
      source.report().tell(event.at("id"), Remark.ID_TWICE, id, other);
    }
    return other;
  }

  private String slug(Sheet event, long id, String title) {
    var written = event.text("slug");
    var own = Marks.isSlug(written) ? written : Marks.slug(written).orElse("");
    var slug = own.isEmpty() ? Marks.derivedSlug(acronym, id, title) : own;
    if (!slugs.add(slug)) {
      slug = slug + "-" + id;
      for (int n = 2; !slugs.add(slug); n++) {
        slug = slug + "-" + n;
      }
    }
    var mayBeMissing = source.format() == Format.XML || source.format() == Format.CALENDAR;
    if (!slug.equals(written) && !(written.isEmpty() && mayBeMissing)) {
      source.report().tell(event.at("slug"), Remark.SLUG_REWRITTEN, written, slug);
    }
    return slug;
  }

  private String code(Sheet event) {
    var written = event.text("code");
    if (written.isEmpty() || Marks.isCode(written)) {
      return written;
    }
    source.report().tell(event.at("code"), Remark.CODE_DROPPED, written);
    return "";
  }
}
