package org.toguna.registration;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;

/// A category that somebody may be registered in by hand; hidden and closed ones are among them.
public record CategoryChoice(UUID id, String slug, Words name) {
  /// An edition's, in the organiser's order.
  public static List<CategoryChoice> of(DSLContext sql, EditionId edition) {
    return ParticipantCategory.of(sql, edition).stream()
        .map(one -> new CategoryChoice(one.id(), one.slug(), one.name()))
        .toList();
  }
}
