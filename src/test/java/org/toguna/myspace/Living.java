package org.toguna.myspace;

import static org.toguna.tables.Tables.OTP_APP;
import static org.toguna.tables.Tables.OUTSIDE_ACCOUNT;
import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.PASSKEY;
import static org.toguna.tables.Tables.PASSKEY_CHALLENGE;
import static org.toguna.tables.Tables.RECOVERY_CODE;
import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.toguna.deliberation.Presiding;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.messages.Address;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.kit.web.Form;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.question.Answers;
import org.toguna.question.Drafts;
import org.toguna.question.Filled;
import org.toguna.question.Owner;
import org.toguna.question.Respondent;
import org.toguna.question.Sheet;
import org.toguna.question.SheetFile;
import org.toguna.scoring.Sealing;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;
import org.toguna.vote.Booth;

/// Persons who leave traces wherever the product keeps any. A slice that keeps something more about
/// a person adds it to [#everywhere].
final class Living {
  static final String AWA = "Awa Dembélé";
  static final String PHONE = "+22370112233";
  static final String EMAIL = "awa.d@example.ml";

  private final TestSite site;

  Living(TestSite site) {
    ChoresDone.await(site);
    this.site = site;
  }

  PersonId person(String name, String... addresses) {
    var persons = site.bean(Persons.class);
    return site.db()
        .write(unit -> {
          var id = persons.add(unit, name, Lang.FR, false);
          for (String address : addresses) {
            persons.reach(unit, id, Addresses.read(address).orElseThrow());
          }
          return id;
        });
  }

  void grant(PersonId to, Role role) {
    site.db().run(unit -> site.bean(RoleGrants.class).grant(unit, Actor.COMMAND_LINE, to, role));
  }

  Guest browser(PersonId person) {
    return SignedInGuest.of(site, person, true);
  }

  /// A letter as the outbox keeps it.
  void letter(String to, String... values) {
    Address address = Addresses.read(to).orElseThrow();
    var letter = new Letter(address, Lang.FR, "signin.code", List.of(values), Letter.Kind.SERVICE);
    site.db().run(unit -> site.bean("letterBook", Outbox.class).post(unit, letter));
  }

  /// Awa, who organises, with traces everywhere; and her browser.
  Guest everywhere(PersonId awa) {
    grant(awa, Role.ORGANISER);
    secondFactor(awa);
    key(awa);
    accountElsewhere(awa);
    registration(awa);
    Booth.voted(site, awa);
    Sealing.ofOneself(site, awa);
    Presiding.ofOneself(site, awa);
    answers(awa);
    draft(awa);
    letter(PHONE, AWA, "10");
    letter(EMAIL, "123456", "10");
    site.guest().post("/connexion", Map.of("contact", PHONE));
    var browser = browser(awa);
    browser.post("/mon-espace/accords/news", Map.of());
    browser.post("/mon-espace/accords/partners", Map.of());
    browser.post("/mon-espace/accords/partners/retrait", Map.of());
    browser(awa);
    return browser;
  }

  private void secondFactor(PersonId awa) {
    site.db()
        .run(unit -> {
          unit.sql()
              .insertInto(OTP_APP)
              .set(OTP_APP.PERSON_ID, awa)
              .set(OTP_APP.SECRET, new byte[20])
              .set(OTP_APP.MADE_AT, Instant.EPOCH)
              .set(OTP_APP.CONFIRMED_AT, Instant.EPOCH)
              .set(OTP_APP.LAST_STEP, 0L)
              .set(OTP_APP.MISSES, 0)
              .execute();
          unit.sql()
              .insertInto(RECOVERY_CODE)
              .set(RECOVERY_CODE.PERSON_ID, awa)
              .set(RECOVERY_CODE.CODE_HASH, "0")
              .execute();
        });
  }

  private void key(PersonId awa) {
    site.db()
        .run(unit -> {
          unit.sql()
              .insertInto(PASSKEY)
              .set(PASSKEY.ID, Ids.next())
              .set(PASSKEY.PERSON_ID, awa)
              .set(PASSKEY.CREDENTIAL, "credential")
              .set(PASSKEY.PUBLIC_KEY, new byte[32])
              .set(PASSKEY.ATTESTATION, new byte[32])
              .set(PASSKEY.SIGNATURE_COUNT, 0L)
              .set(PASSKEY.LABEL, "Le téléphone d’" + AWA)
              .set(PASSKEY.TRANSPORTS, "internal")
              .set(PASSKEY.BACKUP_ELIGIBLE, false)
              .set(PASSKEY.BACKED_UP, false)
              .set(PASSKEY.MADE_AT, Instant.EPOCH)
              .execute();
          unit.sql()
              .insertInto(PASSKEY_CHALLENGE)
              .set(PASSKEY_CHALLENGE.CHALLENGE, "challenge")
              .set(PASSKEY_CHALLENGE.BROWSER_HASH, "0")
              .set(PASSKEY_CHALLENGE.PURPOSE, "SECOND")
              .set(PASSKEY_CHALLENGE.PERSON_ID, awa)
              .set(PASSKEY_CHALLENGE.EXPIRES_AT, Instant.parse("2100-01-01T00:00:00Z"))
              .execute();
        });
  }

  private void registration(PersonId awa) {
    var week = site.bean(EditionFile.class).take(TestSite.thirdEdition());
    var category = Ids.next();
    var place = Ids.next();
    site.db()
        .run(unit -> {
          unit.sql()
              .insertInto(PARTICIPANT_CATEGORY)
              .set(PARTICIPANT_CATEGORY.ID, category)
              .set(PARTICIPANT_CATEGORY.EDITION_ID, week.id())
              .set(PARTICIPANT_CATEGORY.SLUG, "participant")
              .set(PARTICIPANT_CATEGORY.NAME, Words.french("Participant"))
              .set(PARTICIPANT_CATEGORY.SUMMARY, Words.NONE)
              .set(PARTICIPANT_CATEGORY.COLOUR, "")
              .set(PARTICIPANT_CATEGORY.TAKEN, 1)
              .set(PARTICIPANT_CATEGORY.TURNS, 1)
              .set(PARTICIPANT_CATEGORY.APPROVAL, "AT_ONCE")
              .set(PARTICIPANT_CATEGORY.SHOWN, true)
              .set(PARTICIPANT_CATEGORY.POSITION, 1)
              .set(PARTICIPANT_CATEGORY.EXAMPLE, false)
              .execute();
          unit.sql()
              .insertInto(REGISTRATION)
              .set(REGISTRATION.ID, place)
              .set(REGISTRATION.EDITION_ID, week.id())
              .set(REGISTRATION.CATEGORY_ID, category)
              .set(REGISTRATION.PERSON_ID, awa)
              .set(REGISTRATION.NUMBER, "0123abcd")
              .set(REGISTRATION.STATE, "CONFIRMED")
              .set(REGISTRATION.TURN, 1)
              .set(REGISTRATION.MADE_AT, Instant.EPOCH)
              .set(REGISTRATION.REASON, "")
              .execute();
        });
    Leading.ofOneself(site, awa, week.id(), new Leading.Coming(category, place));
    Entering.ofOneself(site, awa, week.id());
    Deciding.ofOneself(site, awa);
    Judging.ofOneself(site, awa, week.id());
    GoingRound.ofOneself(site, awa, week.id());
    Honouring.ofOneself(site, awa);
    BeingCoached.ofOneself(site, awa, week.id());
    BeingFollowed.ofOneself(site, awa, week.id());
  }

  private void answers(PersonId awa) {
    var week = site.db().read(sql -> Editions.current(sql).orElseThrow());
    var owner = new Owner("call", Ids.next());
    var file =
        YamlMap.read(
            "questions.yaml",
            "questions: [{ slug: nom, label: Nom, kind: SHORT, purpose: essayer, keptDays: 9 }]");
    site.db()
        .run(unit -> {
          SheetFile.take(unit, Sheet.of(unit.sql(), owner, week), week, file);
          var sheet = Sheet.of(unit.sql(), owner, week);
          var by = new Answers.By(new Respondent("entry", Ids.next()), awa, Instant.EPOCH);
          Answers.write(unit, sheet, by, Filled.read(Form.showing(Map.of("q-nom", AWA)), sheet));
        });
  }

  private void draft(PersonId awa) {
    var owner = new Owner("call", Ids.next());
    var draft = new Drafts.Draft(owner, Optional.of(awa), Map.of("name", AWA));
    site.db().run(unit -> site.bean(Drafts.class).keep(unit, "0123456789", draft));
  }

  private void accountElsewhere(PersonId awa) {
    site.db()
        .run(unit ->
            unit.sql()
                .insertInto(OUTSIDE_ACCOUNT)
                .set(OUTSIDE_ACCOUNT.ISSUER, "https://id.example.org")
                .set(OUTSIDE_ACCOUNT.SUBJECT, EMAIL)
                .set(OUTSIDE_ACCOUNT.PERSON_ID, awa)
                .set(OUTSIDE_ACCOUNT.LINKED_AT, Instant.EPOCH)
                .set(OUTSIDE_ACCOUNT.USED_AT, Instant.EPOCH)
                .execute());
  }
}
