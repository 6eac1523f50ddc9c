package org.toguna.deliberation;

import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;
import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.toguna.application.HandedIn;
import org.toguna.application.OpenCall;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;

/// A contest whose jury deliberates, for the tests of what comes after: three dossiers of
/// `OpenCall`'s start-up contest (prizes `un` for Culture and `deux` for Santé, five million each)
/// found eligible, three jurors who may read them all. Its published shortlist and awards are made
/// as a jury makes them.
public final class Deliberated implements AutoCloseable {
  /// When the shortlist is published, and when the awards are.
  public static final Instant SHORTLIST = Instant.parse("2026-01-12T17:00:00Z");

  public static final Instant AWARDS = Instant.parse("2026-01-31T17:00:00Z");

  static final String CHAIR = "Aïssata Maïga";
  static final String BAKARY = "Bakary Sidibé";
  static final String COUMBA = "Coumba Diarra";
  private static final List<String> JURORS = List.of(CHAIR, BAKARY, COUMBA);

  public final OpenCall call;
  private final Map<String, PersonId> candidates = new TreeMap<>();
  private final Map<String, PersonId> jurors = new TreeMap<>();

  private Deliberated(OpenCall call) {
    this.call = call;
  }

  /// The contest with three dossiers, by what they are called: Fonio of Awa Dembélé, Karité of
  /// Fanta Koné, Néré of Oumar Cissé; nothing is deliberated yet.
  public static Deliberated on(Db.Engine engine) {
    var done = new Deliberated(OpenCall.on(engine));
    done.seated();
    done.enters("Awa Dembélé", "Fonio", "ML-2023-1");
    done.enters("Fanta Koné", "Karité", "ML-2023-2");
    done.enters("Oumar Cissé", "Néré", "ML-2023-3");
    return done;
  }

  private void seated() {
    site()
        .db()
        .run(unit -> {
          unit.sql()
              .insertInto(JURY)
              .set(JURY.CONTEST_ID, contest())
              .set(JURY.EDITION_ID, call.edition.id())
              .execute();
        });
    JURORS.forEach(name -> {
      var id = call.person(name, "+2237011900" + jurors.size());
      jurors.put(name, id);
      site().db().run(unit -> seat(unit, id, name.equals(CHAIR)));
    });
  }

  private void seat(Unit unit, PersonId juror, boolean chair) {
    unit.sql()
        .insertInto(JURY_MEMBER)
        .set(JURY_MEMBER.CONTEST_ID, contest())
        .set(JURY_MEMBER.PERSON_ID, juror)
        .set(JURY_MEMBER.STATE, "ACTIVE")
        .set(JURY_MEMBER.SITS, true)
        .set(JURY_MEMBER.CHAIR, chair)
        .set(JURY_MEMBER.BODY, "")
        .set(JURY_MEMBER.CATEGORIES, "")
        .set(JURY_MEMBER.KEYWORDS, "")
        .set(JURY_MEMBER.LANGS, "fr")
        .set(JURY_MEMBER.KIN, false)
        .set(JURY_MEMBER.INVITED_AT, Instant.EPOCH.plusSeconds(jurors.size()))
        .set(JURY_MEMBER.DECLARED_AT, Instant.EPOCH)
        .execute();
  }

  /// A whole dossier, found eligible, of which no juror is kept.
  void enters(String candidate, String name, String registration) {
    call.clock.set(OpenCall.IN_TIME);
    var person = call.person(candidate, "+2237011800" + candidates.size());
    candidates.put(name, person);
    var guest = call.browser(person);
    OpenCall.led(OpenCall.submit(guest, OpenCall.whole(guest, name, registration)));
    var dossier = dossier(name).id();
    site()
        .db()
        .run(unit -> {
          found(unit, contest(), dossier);
          jurors.values().forEach(juror -> pair(unit, dossier, juror));
        });
  }

  /// Somebody found it eligible.
  public static void found(Unit unit, UUID contest, UUID dossier) {
    unit.sql()
        .insertInto(ELIGIBILITY_SHEET)
        .set(ELIGIBILITY_SHEET.APPLICATION_ID, dossier)
        .set(ELIGIBILITY_SHEET.CONTEST_ID, contest)
        .set(ELIGIBILITY_SHEET.VERSION, 1)
        .set(ELIGIBILITY_SHEET.DECISION, 1)
        .set(ELIGIBILITY_SHEET.CHANGED_AT, OpenCall.IN_TIME)
        .execute();
    unit.sql()
        .insertInto(ELIGIBILITY_DECISION)
        .set(ELIGIBILITY_DECISION.APPLICATION_ID, dossier)
        .set(ELIGIBILITY_DECISION.NUMBER, 1)
        .set(ELIGIBILITY_DECISION.CONTEST_ID, contest)
        .set(ELIGIBILITY_DECISION.VERSION, 1)
        .set(ELIGIBILITY_DECISION.VERDICT, "ELIGIBLE")
        .set(ELIGIBILITY_DECISION.PROPOSAL, "ELIGIBLE")
        .set(ELIGIBILITY_DECISION.DECIDED_AT, OpenCall.IN_TIME)
        .execute();
  }

  private void pair(Unit unit, UUID dossier, PersonId juror) {
    unit.sql()
        .insertInto(JURY_PAIR)
        .set(JURY_PAIR.APPLICATION_ID, dossier)
        .set(JURY_PAIR.PERSON_ID, juror)
        .set(JURY_PAIR.CONTEST_ID, contest())
        .set(JURY_PAIR.BARRED, false)
        .set(JURY_PAIR.VERSION, 1)
        .onConflict(JURY_PAIR.APPLICATION_ID, JURY_PAIR.PERSON_ID)
        .doUpdate()
        .set(JURY_PAIR.BARRED, false)
        .execute();
  }

  public TestSite site() {
    return call.site;
  }

  public UUID contest() {
    return call.call().id();
  }

  public PersonId candidate(String dossier) {
    return Optional.ofNullable(candidates.get(dossier)).orElseThrow();
  }

  public PersonId juror(String name) {
    return Optional.ofNullable(jurors.get(name)).orElseThrow();
  }

  Guest phone(String juror) {
    return call.browser(juror(juror));
  }

  public HandedIn dossier(String name) {
    return site().db().read(sql -> HandedIn.of(sql, candidate(name))).getFirst();
  }

  /// The shortlist of these is published; the clock stands at that moment.
  public Deliberated shortlist(String... names) {
    call.clock.set(SHORTLIST);
    retain(site(), call.edition, call.call(), List.of(names).stream().map(this::dossier).toList());
    return this;
  }

  /// The shortlist of these is published by the jury of any contest.
  public static void retain(TestSite site, Edition edition, Call call, List<HandedIn> dossiers) {
    var moved = dossiers.stream().map(one -> Sittings.about(MotionKind.RETAIN, one, "")).toList();
    new Sittings(site, edition, call, Matter.SHORTLIST).decidesAndPublishes(moved);
  }

  /// These prizes, by their slugs, are given to these dossiers and the others to nobody, and that
  /// is published.
  public Deliberated awards(Map<String, String> dossiers) {
    call.clock.set(AWARDS);
    var given = new TreeMap<String, HandedIn>();
    dossiers.forEach((prize, name) -> given.put(prize, dossier(name)));
    award(site(), call.edition, call.call(), given);
    return this;
  }

  /// The same of any contest.
  public static void award(
      TestSite site, Edition edition, Call call, Map<String, HandedIn> dossiers) {
    var moved =
        call.prizes().stream()
            .map(prize ->
                Optional.ofNullable(dossiers.get(prize.slug()))
                    .map(one -> Sittings.about(MotionKind.AWARD, one, prize.slug()))
                    .orElseGet(() -> Sittings.withheld(prize.slug())))
            .toList();
    new Sittings(site, edition, call, Matter.AWARDS).decidesAndPublishes(moved);
  }

  @Override
  public void close() {
    call.close();
  }
}
