package org.toguna.myspace;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.COACHING_BOOKING;
import static org.toguna.tables.Tables.COACHING_COACH;
import static org.toguna.tables.Tables.COACHING_DELIVERABLE;
import static org.toguna.tables.Tables.COACHING_HANDIN;
import static org.toguna.tables.Tables.COACHING_HOLD;
import static org.toguna.tables.Tables.COACHING_NOTE;
import static org.toguna.tables.Tables.COACHING_PROGRAMME;
import static org.toguna.tables.Tables.COACHING_SLOT;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.testing.TestSite;

/// Somebody who coaches, and whose own team is coached, as the tables keep it.
final class BeingCoached {
  private static final Instant BEGINS = Instant.parse("2026-01-14T09:00:00Z");

  private BeingCoached() {}

  static void ofOneself(TestSite site, PersonId awa, EditionId edition) {
    site.db()
        .run(unit -> {
          var dossier = unit.sql().selectFrom(APPLICATION).fetchSingle();
          place(unit, edition, dossier.getContestId(), dossier.getId());
          meet(unit, awa, dossier.getContestId(), dossier.getId());
          hand(unit, dossier.getContestId(), dossier.getId());
          unit.sql()
              .insertInto(COACHING_NOTE)
              .set(COACHING_NOTE.ID, Ids.next())
              .set(COACHING_NOTE.APPLICATION_ID, dossier.getId())
              .set(COACHING_NOTE.PERSON_ID, awa)
              .set(COACHING_NOTE.TEXT, Living.AWA + " sait compter")
              .set(COACHING_NOTE.WRITTEN_AT, BEGINS)
              .execute();
        });
  }

  private static void place(Unit unit, EditionId edition, UUID contest, UUID dossier) {
    unit.sql()
        .insertInto(COACHING_PROGRAMME)
        .set(COACHING_PROGRAMME.CONTEST_ID, contest)
        .set(COACHING_PROGRAMME.EDITION_ID, edition)
        .set(COACHING_PROGRAMME.CENTRE, "Centre")
        .set(COACHING_PROGRAMME.ADDRESS, "")
        .set(COACHING_PROGRAMME.ROOMS, "")
        .set(COACHING_PROGRAMME.FROM_ON, LocalDate.EPOCH)
        .set(COACHING_PROGRAMME.TO_ON, LocalDate.EPOCH)
        .set(COACHING_PROGRAMME.PLACES, 1)
        .execute();
    unit.sql()
        .insertInto(COACHING_TEAM)
        .set(COACHING_TEAM.APPLICATION_ID, dossier)
        .set(COACHING_TEAM.CONTEST_ID, contest)
        .set(COACHING_TEAM.NAME, "L’atelier d’" + Living.AWA)
        .set(COACHING_TEAM.STATE, "ACCEPTED")
        .set(COACHING_TEAM.PLACES, 1)
        .set(COACHING_TEAM.PLACE, 1)
        .set(COACHING_TEAM.REASON, "")
        .set(COACHING_TEAM.OFFERED_AT, Instant.EPOCH)
        .set(COACHING_TEAM.ANSWERED_AT, Instant.EPOCH)
        .execute();
  }

  private static void meet(Unit unit, PersonId awa, UUID contest, UUID dossier) {
    unit.sql()
        .insertInto(COACHING_COACH)
        .set(COACHING_COACH.CONTEST_ID, contest)
        .set(COACHING_COACH.PERSON_ID, awa)
        .set(COACHING_COACH.STATE, "ACTIVE")
        .set(COACHING_COACH.KNOWS, "Le métier d’" + Living.AWA)
        .set(COACHING_COACH.LANGS, "fr")
        .set(COACHING_COACH.INVITED_AT, Instant.EPOCH)
        .set(COACHING_COACH.ANSWERED_AT, Instant.EPOCH)
        .execute();
    var slot = Ids.next();
    unit.sql()
        .insertInto(COACHING_SLOT)
        .set(COACHING_SLOT.ID, slot)
        .set(COACHING_SLOT.CONTEST_ID, contest)
        .set(COACHING_SLOT.KIND, "INDIVIDUAL")
        .set(COACHING_SLOT.SUBJECT, "Budget")
        .set(COACHING_SLOT.ROOM, "")
        .set(COACHING_SLOT.PERSON_ID, awa)
        .set(COACHING_SLOT.BEGINS_AT, BEGINS)
        .set(COACHING_SLOT.ENDS_AT, BEGINS.plusSeconds(900))
        .set(COACHING_SLOT.SEATS, 1)
        .set(COACHING_SLOT.BOOKABLE, true)
        .set(COACHING_SLOT.STATE, "OPEN")
        .set(COACHING_SLOT.REASON, "")
        .set(COACHING_SLOT.CHANGED_AT, Instant.EPOCH)
        .execute();
    held(unit, slot, "coach:" + awa);
    held(unit, slot, "team:" + dossier);
    unit.sql()
        .update(COACHING_HOLD)
        .set(COACHING_HOLD.APPLICATION_ID, dossier)
        .where(COACHING_HOLD.OWNER.startsWith("team:"))
        .execute();
    unit.sql()
        .insertInto(COACHING_BOOKING)
        .set(COACHING_BOOKING.SLOT_ID, slot)
        .set(COACHING_BOOKING.APPLICATION_ID, dossier)
        .set(COACHING_BOOKING.SEATS, 1)
        .set(COACHING_BOOKING.SEAT, 1)
        .set(COACHING_BOOKING.BOOKED_AT, Instant.EPOCH)
        .execute();
  }

  private static void held(Unit unit, UUID slot, String owner) {
    unit.sql()
        .insertInto(COACHING_HOLD)
        .set(COACHING_HOLD.OWNER, owner)
        .set(COACHING_HOLD.QUARTER, (int) (BEGINS.getEpochSecond() / 900))
        .set(COACHING_HOLD.SLOT_ID, slot)
        .execute();
  }

  private static void hand(Unit unit, UUID contest, UUID dossier) {
    var deliverable = Ids.next();
    unit.sql()
        .insertInto(COACHING_DELIVERABLE)
        .set(COACHING_DELIVERABLE.ID, deliverable)
        .set(COACHING_DELIVERABLE.CONTEST_ID, contest)
        .set(COACHING_DELIVERABLE.NAME, "Budget")
        .set(COACHING_DELIVERABLE.WANTED, "")
        .set(COACHING_DELIVERABLE.DUE_AT, BEGINS)
        .execute();
    unit.sql()
        .insertInto(COACHING_HANDIN)
        .set(COACHING_HANDIN.DELIVERABLE_ID, deliverable)
        .set(COACHING_HANDIN.APPLICATION_ID, dossier)
        .set(COACHING_HANDIN.NUMBER, 1)
        .set(COACHING_HANDIN.CODE, "")
        .set(COACHING_HANDIN.LINK, "https://exemple.ml/" + Living.AWA)
        .set(COACHING_HANDIN.HANDED_AT, BEGINS)
        .set(COACHING_HANDIN.REMARK, "")
        .execute();
  }
}
