package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MINUTES;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.DeliberationMinutesRecord;

/// The signed minutes of a sitting, without their pages.
///
/// @param entry where the public journal holds their hash
record Minutes(UUID sitting, String sha256, String signer, long entry, Instant made) {

  static Optional<Minutes> find(DSLContext sql, UUID sitting) {
    return sql.select(
            DELIBERATION_MINUTES.SITTING_ID,
            DELIBERATION_MINUTES.SHA256,
            DELIBERATION_MINUTES.SIGNER,
            DELIBERATION_MINUTES.LOG_INDEX,
            DELIBERATION_MINUTES.MADE_AT)
        .from(DELIBERATION_MINUTES)
        .where(DELIBERATION_MINUTES.SITTING_ID.eq(sitting))
        .fetchOptional(row -> of(row.into(DELIBERATION_MINUTES)));
  }

  private static Minutes of(DeliberationMinutesRecord row) {
    return new Minutes(
        row.getSittingId(), row.getSha256(), row.getSigner(), row.getLogIndex(), row.getMadeAt());
  }

  static Optional<byte[]> pdf(DSLContext sql, UUID sitting) {
    return sql.select(DELIBERATION_MINUTES.PDF)
        .from(DELIBERATION_MINUTES)
        .where(DELIBERATION_MINUTES.SITTING_ID.eq(sitting))
        .fetchOptional(DELIBERATION_MINUTES.PDF);
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }
}
