package org.toguna.invitation;

import static org.toguna.tables.Tables.INVITATION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.web.Marked;
import org.toguna.tables.tables.records.InvitationRecord;

/// One code: for which category, how often it was used, how long it counts. `batch` is shared by
/// those that were made together.
record Invitation(UUID id, Code code, UUID category, Uses uses, Terms terms) {
  record Uses(int most, int used) {}

  record Terms(Instant until, Optional<Instant> revoked, String whom, UUID batch) {}

  enum Standing implements Marked {
    OPEN(Mark.ON),
    USED(Mark.OFF),
    OVER(Mark.OFF),
    REVOKED(Mark.KO);

    private final Mark mark;

    Standing(Mark mark) {
      this.mark = mark;
    }

    @Override
    public Mark mark() {
      return mark;
    }

    String key() {
      return "invitation.standing." + name();
    }
  }

  Standing at(Instant now) {
    if (terms.revoked().isPresent()) {
      return Standing.REVOKED;
    }
    if (uses.used() >= uses.most()) {
      return Standing.USED;
    }
    return now.isBefore(terms.until()) ? Standing.OPEN : Standing.OVER;
  }

  /// Those that open a door now.
  static Condition opens(EditionId edition, Code code, Instant now) {
    return INVITATION
        .CODE
        .eq(code.value())
        .and(INVITATION.EDITION_ID.eq(edition))
        .and(INVITATION.USED.lt(INVITATION.USES))
        .and(INVITATION.UNTIL_AT.gt(now))
        .and(INVITATION.REVOKED_AT.isNull());
  }

  /// A code that is wrong, used up, over or revoked is simply not there.
  static Optional<Invitation> open(DSLContext sql, EditionId edition, Code code, Instant now) {
    return sql.fetchOptional(INVITATION, opens(edition, code, now)).map(Invitation::of);
  }

  static Invitation of(InvitationRecord row) {
    return new Invitation(
        row.getId(),
        new Code(row.getCode()),
        row.getCategoryId(),
        new Uses(row.getUses(), row.getUsed()),
        new Terms(
            row.getUntilAt(),
            Optional.ofNullable(row.getRevokedAt()),
            row.getWhom(),
            row.getBatch()));
  }
}
