package org.toguna.certificate;

import static org.toguna.tables.Tables.CERTIFICATE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.deliberation.Awarded;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.jury.Jurors;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.Persons;
import org.toguna.tables.tables.records.CertificateRecord;

/// Issues certificates for what was published, and revokes them. Each is valid once, which the
/// database keeps: issued twice at the same instant, there is one.
@Component
class Issuing {
  private static final int CODE = 12;

  private final Persons persons;
  private final Journal journal;
  private final CertificateLetters letters;
  private final Clock clock;

  Issuing(Persons persons, Journal journal, CertificateLetters letters, Clock clock) {
    this.persons = persons;
    this.journal = journal;
    this.letters = letters;
    this.clock = clock;
  }

  /// All that may be issued for a contest by now: to those who won, to those on the shortlist, and
  /// once a result is published to the jury.
  private List<Due> due(DSLContext sql, Call call) {
    var retained = Outcomes.goingOn(sql, call.id());
    var awarded = Outcomes.awarded(sql, call.id());
    var all = new ArrayList<UUID>(retained);
    awarded.forEach(one -> all.add(one.application()));
    var dossiers =
        HandedIn.among(sql, all).stream()
            .collect(Collectors.toMap(HandedIn::id, Function.identity()));
    var due = new ArrayList<Due>();
    for (Awarded one : awarded) {
      var dossier = dossiers.get(one.application());
      if (dossier != null) {
        due.addAll(due(sql, Kind.LAUREATE, dossier, one.prize()));
      }
    }
    for (UUID id : retained) {
      var dossier = dossiers.get(id);
      if (dossier != null) {
        due.addAll(due(sql, Kind.FINALIST, dossier, ""));
      }
    }
    if (!all.isEmpty()) {
      Jurors.sitting(sql, call.id()).forEach(one -> due.addAll(juror(sql, one)));
    }
    return due;
  }

  private List<Due> due(DSLContext sql, Kind kind, HandedIn dossier, String prize) {
    var subject = kind.name() + " " + dossier.id() + (prize.isEmpty() ? "" : " " + prize);
    return persons
        .find(sql, dossier.candidate())
        .map(person ->
            new Due(
                kind,
                person.id(),
                subject,
                new Due.Wording(person.shownName(), dossier.name(), prize)))
        .stream()
        .toList();
  }

  private List<Due> juror(DSLContext sql, Jurors.Sitting one) {
    return persons
        .find(sql, one.person())
        .map(person ->
            new Due(
                Kind.JUROR,
                person.id(),
                Kind.JUROR.name() + " " + person.id().value(),
                new Due.Wording(person.shownName(), "", "")))
        .stream()
        .toList();
  }

  /// Issues every one that is due and not valid yet, and tells whom it is for. Answers how many.
  int issue(Unit unit, Actor actor, Edition edition, Call call, Certificate.Signed signed) {
    int issued = 0;
    for (Due one : missing(unit.sql(), call)) {
      if (issued(unit, new Certificate.Of(edition.id(), call.id()), one, signed)) {
        letters.issued(unit, call, one);
        issued++;
      }
    }
    if (issued > 0) {
      journal.note(
          unit,
          actor,
          Subject.of("contest", call.id()),
          "certificates-issued",
          null,
          Map.of("count", issued));
    }
    return issued;
  }

  /// Those that are due and not valid yet.
  List<Due> missing(DSLContext sql, Call call) {
    var there = valid(sql, call);
    return due(sql, call).stream().filter(one -> !there.contains(one.subject())).toList();
  }

  private static Set<String> valid(DSLContext sql, Call call) {
    return Certificate.in(sql, call.id()).stream()
        .filter(Certificate::valid)
        .map(one -> one.due().subject())
        .collect(Collectors.toSet());
  }

  private boolean issued(Unit unit, Certificate.Of of, Due due, Certificate.Signed signed) {
    var row = new CertificateRecord();
    row.setId(Ids.next());
    row.setEditionId(of.edition());
    row.setContestId(of.contest());
    row.setPersonId(due.person());
    row.setKind(due.kind().name());
    row.setSubject(due.subject());
    row.setCode(Codes.next(CODE));
    row.setName(due.wording().name());
    row.setProject(due.wording().project());
    row.setPrize(due.wording().prize());
    row.setSignedBy(signed.by());
    row.setSignedAs(signed.as());
    row.setIssuedAt(clock.instant());
    return unit.sql().insertInto(CERTIFICATE).set(row).onConflictDoNothing().execute() == 1;
  }

  /// From now on it is told as revoked, with this reason; another may be issued in its place. False
  /// if it was revoked before.
  boolean revoke(Unit unit, Actor actor, Certificate certificate, String reason) {
    int revoked =
        unit.sql()
            .update(CERTIFICATE)
            .set(CERTIFICATE.REVOKED_AT, clock.instant())
            .set(CERTIFICATE.REVOKED_REASON, reason)
            .where(CERTIFICATE.ID.eq(certificate.id()))
            .and(CERTIFICATE.REVOKED_AT.isNull())
            .execute();
    if (revoked == 1) {
      journal.note(
          unit,
          actor,
          Subject.of("contest", certificate.of().contest()),
          "certificate-revoked",
          Map.of("code", certificate.shownCode()),
          Map.of("reason", reason));
    }
    return revoked == 1;
  }
}
