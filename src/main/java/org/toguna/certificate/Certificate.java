package org.toguna.certificate;

import static org.toguna.tables.Tables.CERTIFICATE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.CertificateRecord;

/// A certificate that was issued.
///
/// @param code on the paper, twelve signs
record Certificate(UUID id, Of of, String code, Due due, Signed signed, Optional<Revoked> revoked) {

  /// Of which contest in which edition.
  record Of(EditionId edition, UUID contest) {}

  /// Who signs it, as what, and when it was issued.
  record Signed(String by, String as, Instant at) {}

  record Revoked(Instant at, String reason) {}

  static Optional<Certificate> coded(DSLContext sql, String code) {
    return all(sql, CERTIFICATE.CODE.eq(code)).stream().findFirst();
  }

  /// All of a contest, the latest first.
  static List<Certificate> in(DSLContext sql, UUID contest) {
    return all(sql, CERTIFICATE.CONTEST_ID.eq(contest));
  }

  static List<Certificate> heldBy(DSLContext sql, PersonId person) {
    return all(sql, CERTIFICATE.PERSON_ID.eq(person));
  }

  private static List<Certificate> all(DSLContext sql, Condition which) {
    return sql.selectFrom(CERTIFICATE)
        .where(which)
        .orderBy(CERTIFICATE.ISSUED_AT.desc(), CERTIFICATE.KIND, CERTIFICATE.NAME, CERTIFICATE.ID)
        .fetch(Certificate::of);
  }

  private static Certificate of(CertificateRecord row) {
    return new Certificate(
        row.getId(),
        new Of(row.getEditionId(), row.getContestId()),
        row.getCode(),
        new Due(
            Kind.valueOf(row.getKind()),
            row.getPersonId(),
            row.getSubject(),
            new Due.Wording(row.getName(), row.getProject(), row.getPrize())),
        new Signed(row.getSignedBy(), row.getSignedAs(), row.getIssuedAt()),
        Optional.ofNullable(row.getRevokedAt()).map(at -> new Revoked(at, row.getRevokedReason())));
  }

  boolean valid() {
    return revoked.isEmpty();
  }

  /// The code as it is read aloud, in three groups.
  String shownCode() {
    var big = code.toUpperCase(Locale.ROOT);
    return big.substring(0, 4) + "-" + big.substring(4, 8) + "-" + big.substring(8);
  }

  /// Where anybody asks whether it is genuine.
  String path() {
    return VerifyPages.ONE + "/" + code;
  }
}
