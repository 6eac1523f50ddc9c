package org.toguna.programme.exchange;

import java.util.UUID;

/// What tells one talk from every other: the guid across all systems, the number within its
/// schedule, the slug in addresses, and the short code of systems that have one (else empty).
public record TalkMarks(UUID guid, long id, String slug, String code) {
  public TalkMarks {
    Lines.require(id > 0 && id <= Marks.LARGEST_ID, "not an id: " + id);
    Lines.require(Marks.isSlug(slug), "not a slug: " + slug);
    Lines.require(code.isEmpty() || Marks.isCode(code), "not a code: " + code);
  }
}
