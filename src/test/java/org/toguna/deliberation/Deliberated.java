package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_AWARD;
import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_MEMBER;
import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_PRIZE;
import static org.toguna.tables.Tables.DELIBERATION_RETAINED;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.toguna.application.HandedIn;
import org.toguna.application.OpenCall;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// A contest whose jury has deliberated, for the tests of what comes after: three dossiers of
/// `OpenCall`'s start-up contest (prizes `un` for Culture and `deux` for Santé, five million each),
/// a published shortlist, published awards.
public final class Deliberated implements AutoCloseable {
  /// When the shortlist was published, and when the awards were.
  public static final Instant SHORTLIST = Instant.parse("2026-01-12T17:00:00Z");

  public static final Instant AWARDS = Instant.parse("2026-01-31T17:00:00Z");

  public final OpenCall call;
  private final Map<String, PersonId> candidates = new TreeMap<>();

  private Deliberated(OpenCall call) {
    this.call = call;
  }

  /// The contest with three dossiers, by what they are called: Fonio of Awa Dembélé, Karité of
  /// Fanta Koné, Néré of Oumar Cissé; nothing is decided.
  public static Deliberated on(Db.Engine engine) {
    var done = new Deliberated(OpenCall.on(engine));
    done.enters("Awa Dembélé", "Fonio", "ML-2023-1");
    done.enters("Fanta Koné", "Karité", "ML-2023-2");
    done.enters("Oumar Cissé", "Néré", "ML-2023-3");
    return done;
  }

  private void enters(String candidate, String name, String registration) {
    call.clock.set(OpenCall.IN_TIME);
    var person = call.person(candidate, "+2237011800" + candidates.size());
    candidates.put(name, person);
    var guest = call.browser(person);
    OpenCall.led(OpenCall.submit(guest, OpenCall.whole(guest, name, registration)));
  }

  public TestSite site() {
    return call.site;
  }

  public UUID contest() {
    return call.call().id();
  }

  public PersonId candidate(String dossier) {
    return candidates.get(dossier);
  }

  public HandedIn dossier(String name) {
    return site().db().read(sql -> HandedIn.of(sql, candidate(name))).getFirst();
  }

  /// The shortlist of these is published; the clock stands at that moment.
  public Deliberated shortlist(String... names) {
    call.clock.set(SHORTLIST);
    var dossiers = List.of(names).stream().map(this::dossier).toList();
    site().db().run(unit -> shortlist(unit, edition(), contest(), dossiers));
    return this;
  }

  private EditionId edition() {
    return call.edition.id();
  }

  /// These prizes, by their slugs, are given to these dossiers, and that is published.
  public Deliberated awards(Map<String, String> dossiers) {
    call.clock.set(AWARDS);
    var given = new TreeMap<String, HandedIn>();
    dossiers.forEach((prize, name) -> given.put(prize, dossier(name)));
    site().db().run(unit -> awards(unit, edition(), contest(), given));
    return this;
  }

  /// Publishes a shortlist of any contest’s dossiers.
  public static void shortlist(
      Unit unit, EditionId edition, UUID contest, List<HandedIn> dossiers) {
    var sitting = sitting(unit, edition, contest, Matter.SHORTLIST);
    var number = new AtomicInteger();
    for (HandedIn one : dossiers) {
      unit.sql()
          .insertInto(DELIBERATION_RETAINED)
          .set(
              DELIBERATION_RETAINED.MOTION_ID,
              motion(unit, contest, sitting, number.incrementAndGet(), "RETAIN", one, ""))
          .set(DELIBERATION_RETAINED.CONTEST_ID, contest)
          .set(DELIBERATION_RETAINED.APPLICATION_ID, one.id())
          .execute();
    }
    publish(unit, contest, sitting, Matter.SHORTLIST, SHORTLIST);
  }

  /// Publishes prizes of any contest’s, by their slugs.
  public static void awards(
      Unit unit, EditionId edition, UUID contest, Map<String, HandedIn> given) {
    var sitting = sitting(unit, edition, contest, Matter.AWARDS);
    var number = new AtomicInteger();
    given.forEach((prize, one) -> {
      unit.sql()
          .insertInto(DELIBERATION_PRIZE)
          .set(DELIBERATION_PRIZE.CONTEST_ID, contest)
          .set(DELIBERATION_PRIZE.PRIZE, prize)
          .set(DELIBERATION_PRIZE.GIVEN, true)
          .set(DELIBERATION_PRIZE.SHARED, false)
          .execute();
      unit.sql()
          .insertInto(DELIBERATION_AWARD)
          .set(
              DELIBERATION_AWARD.MOTION_ID,
              motion(unit, contest, sitting, number.incrementAndGet(), "AWARD", one, prize))
          .set(DELIBERATION_AWARD.CONTEST_ID, contest)
          .set(DELIBERATION_AWARD.PRIZE, prize)
          .set(DELIBERATION_AWARD.PLACE, 1)
          .set(DELIBERATION_AWARD.SHARED, false)
          .set(DELIBERATION_AWARD.APPLICATION_ID, one.id())
          .execute();
    });
    publish(unit, contest, sitting, Matter.AWARDS, AWARDS);
  }

  private static UUID sitting(Unit unit, EditionId edition, UUID contest, Matter matter) {
    unit.sql()
        .insertInto(DELIBERATION_MATTER)
        .set(DELIBERATION_MATTER.CONTEST_ID, contest)
        .set(DELIBERATION_MATTER.MATTER, matter.name())
        .set(DELIBERATION_MATTER.EDITION_ID, edition)
        .execute();
    var id = Ids.next();
    unit.sql()
        .insertInto(DELIBERATION_SITTING)
        .set(DELIBERATION_SITTING.ID, id)
        .set(DELIBERATION_SITTING.CONTEST_ID, contest)
        .set(DELIBERATION_SITTING.MATTER, matter.name())
        .set(DELIBERATION_SITTING.NUMBER, 1)
        .set(DELIBERATION_SITTING.HELD_AT, SHORTLIST)
        .set(DELIBERATION_SITTING.PLACE, "CICB")
        .set(DELIBERATION_SITTING.SECRETARY, "Mariam Sow")
        .set(DELIBERATION_SITTING.QUORUM, 1)
        .set(DELIBERATION_SITTING.MAJORITY, "SIMPLE")
        .set(DELIBERATION_SITTING.CASTING, false)
        .execute();
    unit.sql()
        .insertInto(DELIBERATION_MEMBER)
        .set(DELIBERATION_MEMBER.SITTING_ID, id)
        .set(DELIBERATION_MEMBER.NUMBER, 1)
        .set(DELIBERATION_MEMBER.CHAIR, true)
        .execute();
    unit.sql()
        .update(DELIBERATION_SITTING)
        .set(DELIBERATION_SITTING.STATE, "OPEN")
        .set(DELIBERATION_SITTING.OPENED_AT, SHORTLIST)
        .where(DELIBERATION_SITTING.ID.eq(id))
        .execute();
    return id;
  }

  private static UUID motion(
      Unit unit, UUID contest, UUID sitting, int number, String kind, HandedIn one, String prize) {
    var id = Ids.next();
    var row = unit.sql().newRecord(DELIBERATION_MOTION);
    row.setId(id).setSittingId(sitting).setContestId(contest);
    row.setMatter(kind.equals("RETAIN") ? "SHORTLIST" : "AWARDS").setNumber(number).setKind(kind);
    row.setApplicationId(one.id()).setDossier(one.shownNumber()).setName(one.name());
    row.setPrize(prize).setReason("Utile et viable.").setProposer(1);
    row.setQuorum(1).setMajority("SIMPLE").setCasting(false).setOpenedAt(SHORTLIST);
    row.insert();
    row.setOpen(false).setState("CARRIED").setPresent(1).setAyes(1).setClosedAt(SHORTLIST);
    row.update();
    return id;
  }

  private static void publish(Unit unit, UUID contest, UUID sitting, Matter matter, Instant at) {
    unit.sql()
        .update(DELIBERATION_SITTING)
        .set(DELIBERATION_SITTING.STATE, "CLOSED")
        .set(DELIBERATION_SITTING.CLOSED_AT, SHORTLIST)
        .where(DELIBERATION_SITTING.ID.eq(sitting))
        .execute();
    unit.sql()
        .update(DELIBERATION_MATTER)
        .set(DELIBERATION_MATTER.PUBLISHED, true)
        .set(DELIBERATION_MATTER.PUBLISHED_AT, at)
        .set(DELIBERATION_MATTER.CONTENT, "")
        .set(DELIBERATION_MATTER.SHA256, "0".repeat(64))
        .set(DELIBERATION_MATTER.LOG_INDEX, 0L)
        .where(Outcomes.is(contest, matter))
        .execute();
    unit.tell(new ResultsPublished(contest, matter));
  }

  @Override
  public void close() {
    call.close();
  }
}
