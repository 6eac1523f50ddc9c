package org.toguna.invitation;

import static org.toguna.tables.Tables.INVITATION;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Addresses;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.Enrolment;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;
import org.toguna.testing.TestSite;

/// A week in 2040 with a category for invited people alone, and a desk that gives codes away.
final class Party implements AutoCloseable {
  static final String DESK = "/organisation/editions/9/invitations";
  static final String ASK = InvitationPages.PATH;
  static final String OWN = "/mon-espace/inscription";
  final TestSite site;
  final Edition edition;
  final Guest desk;
  private String team = "";
  private Optional<PersonId> head = Optional.empty();

  private Party(TestSite site, Edition edition) {
    this.site = site;
    this.edition = edition;
    this.desk = site.as(Role.ORGANISER);
  }

  static Party on(Db.Engine engine) {
    var site = TestSite.guarded(engine);
    var file =
        YamlMap.read(
            "edition.yaml",
            """
            edition:
              number: 9
              name: { fr: Semaine du numérique }
              dates: { from: 2040-01-29, to: 2040-01-31 }
              published: true
              current: true
            participantCategories:
              - { slug: vip, name: { fr: "=Invités" }, hidden: true, quota: 3 }
            """);
    return new Party(site, site.bean(EditionFile.class).take(file));
  }

  static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  Map<String, String> form(int codes, int uses, String... more) {
    var form = new HashMap<String, String>();
    form.put(
        "category",
        site.db().read(sql -> CategoryChoice.of(sql, edition.id())).getFirst().id().toString());
    form.put("codes", Integer.toString(codes));
    form.put("uses", Integer.toString(uses));
    form.put("until", "2040-01-28T18:00");
    form.put("whom", "=cmd|' /C calc'!A0");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  List<String> codes(int codes, int uses, String... more) {
    var led = led(desk.post(DESK, form(codes, uses, more)));
    var lot = UUID.fromString(led.replaceAll(".*lot=", ""));
    return site.db()
        .read(sql ->
            sql.select(INVITATION.CODE)
                .from(INVITATION)
                .where(INVITATION.BATCH.eq(lot))
                .fetch(INVITATION.CODE));
  }

  /// Its last day was years ago.
  void isOver(String code) {
    site.db()
        .run(unit ->
            unit.sql()
                .update(INVITATION)
                .set(INVITATION.UNTIL_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .where(INVITATION.CODE.eq(code))
                .execute());
  }

  PersonId person(String name) {
    return site.db().write(unit -> site.bean(Persons.class).add(unit, name, Lang.FR, false));
  }

  Guest browser(PersonId person) {
    return SignedInGuest.of(site, person, false);
  }

  String come(PersonId person, String code) {
    return led(browser(person).post(ASK + "/" + code, Map.of("name", "Awa Dembélé")));
  }

  boolean comes(PersonId person) {
    return site.db().read(sql -> Enrolment.of(sql, edition.id(), person)).isPresent();
  }

  int used(String code) {
    return site.db()
        .read(sql ->
            sql.select(INVITATION.USED)
                .from(INVITATION)
                .where(INVITATION.CODE.eq(code))
                .fetchSingle(INVITATION.USED));
  }

  List<String> broken() {
    return Promises.brokenIn(site);
  }

  /// A delegation of two, led by somebody of this name; it is what [#team], [#head] and [#member]
  /// are about.
  void delegation(String name, String phone) {
    var form =
        Map.of(
            "kind", "DELEGATION",
            "country", "BF",
            "level", "MINISTER",
            "category", form(1, 1).getOrDefault("category", ""),
            "quota", "5",
            "closes", "2040-01-15T18:00");
    desk.post("/organisation/editions/9/delegations", form);
    var list = desk.page("/organisation/editions/9/delegations");
    var id = list.replaceAll("(?s).*/delegations/([0-9a-f-]{36}).*", "$1");
    var chef = Map.of("name", name, "contact", phone);
    desk.post("/organisation/editions/9/delegations/" + id + "/chef", chef);
    team = "/mon-espace/delegation/" + id;
    var address = Addresses.read(phone).orElseThrow();
    var persons = site.bean(Persons.class);
    head = site.db().read(sql -> persons.called(sql, name, address)).map(Person::id);
    var phones = browser(head());
    for (String member : List.of(name, "Awa")) {
      phones.post(
          team + "/membres",
          Map.of("name", member, "post", "Directrice", "day", "2040-01-28", "by", "ET 909"));
    }
  }

  String team() {
    return team;
  }

  PersonId head() {
    return head.orElseThrow();
  }

  String member() {
    return browser(head()).page(team).replaceAll("(?s).*/membres/([0-9a-f-]{36}).*", "$1");
  }

  int all() {
    return site.db().read(sql -> sql.fetchCount(INVITATION));
  }

  @Override
  public void close() {
    site.close();
  }
}
