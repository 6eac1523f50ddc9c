package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Letter;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.registration.CategoryChoice;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.Promises;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// A week in 2040 to which delegations come, in a category that the public does not see.
final class Summit implements AutoCloseable {
  static final String DESK = "/organisation/editions/9/delegations";
  static final String PHONE = "+22670112233";
  final TestSite site;
  final Edition edition;
  final Guest desk;

  private Summit(TestSite site, Edition edition) {
    this.site = site;
    this.edition = edition;
    this.desk = site.as(Role.ORGANISER);
  }

  static Summit on(Db.Engine engine) {
    var site = TestSite.guarded(engine);
    var file =
        YamlMap.read(
            "edition.yaml",
            """
            edition:
              number: 9
              name: { fr: Semaine du numérique, en: Digital week }
              dates: { from: 2040-01-29, to: 2040-01-31 }
              published: true
              current: true
              theme: { fr: Le e-gouvernement à l’ère de l’intelligence artificielle }
              organiser: { fr: Ministère de l’Économie numérique, en: Ministry of the Digital Economy }
              venue: { name: Centre International de Conférences de Bamako, shortName: CICB, city: Bamako, country: ML }
            guestCountries:
              - country: BF
              - country: NE
            participantCategories:
              - { slug: delegations, name: { fr: Délégation officielle }, hidden: true, quota: 4 }
            """);
    return new Summit(site, site.bean(EditionFile.class).take(file));
  }

  void theme(String theme) {
    var file =
        """
        edition:
          number: 9
          name: { fr: Semaine du numérique }
          dates: { from: 2040-01-29, to: 2040-01-31 }
          theme: "%s"
        """
            .formatted(theme);
    site.bean(EditionFile.class).take(YamlMap.read("edition.yaml", file));
  }

  static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stays: " + answer.statusCode());
  }

  String category() {
    return site.db().read(sql -> CategoryChoice.of(sql, edition.id())).getFirst().id().toString();
  }

  Map<String, String> form(String country, int quota) {
    var form = new HashMap<String, String>();
    form.put("kind", "DELEGATION");
    form.put("country", country);
    form.put("level", "MINISTER");
    form.put("category", category());
    form.put("quota", Integer.toString(quota));
    form.put("closes", "2040-01-15T18:00");
    return form;
  }

  /// Adds a country's delegation on the desk.
  UUID delegation(String country, int quota) {
    desk.post(DESK, form(country, quota));
    return site.db()
        .read(sql ->
            sql.select(DELEGATION.ID)
                .from(DELEGATION)
                .where(DELEGATION.COUNTRY.eq(country))
                .fetchSingle(DELEGATION.ID));
  }

  PersonId person(String name, String phone) {
    return Somebody.known(site, name, phone);
  }

  /// Names the head on the desk; its browser.
  Guest head(UUID delegation, String name, String phone) {
    var person = person(name, phone);
    desk.post(DESK + "/" + delegation + "/chef", Map.of("name", name, "contact", phone));
    return SignedInGuest.of(site, person, false);
  }

  List<Member> team(UUID delegation) {
    return site.db().read(sql -> Member.of(sql, delegation));
  }

  MovableClock clock() {
    return site.bean(MovableClock.class);
  }

  List<Letter> letters(String phone) {
    site.settled();
    return site.bean(PostedLetters.class).all().stream()
        .filter(letter -> Addresses.text(letter.to()).equals(phone))
        .toList();
  }

  List<String> broken() {
    return Promises.brokenIn(site);
  }

  @Override
  public void close() {
    site.close();
  }
}
