package org.toguna.coaching;

import static org.toguna.application.OpenCall.led;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.toguna.deliberation.Deliberated;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// The shortlist of Fonio, Karité and Néré at the incubation centre, which has two places, a room
/// and Mariam who coaches.
public final class Coached implements AutoCloseable {
  static final String MARIAM = "+22370120001";

  public final Deliberated jury;
  public final Guest organiser;
  final String desk;
  private final Map<String, PersonId> persons = new TreeMap<>();

  private Coached(Db.Engine engine) {
    jury = Deliberated.on(engine).shortlist("Fonio", "Karité", "Néré");
    organiser = jury.site().as(Role.ORGANISER);
    desk = "/organisation/editions/3/concours/" + jury.contest() + "/accompagnement";
    led(organiser.post(desk + "/programme", programme(2)));
  }

  public static Coached on(Db.Engine engine) {
    return new Coached(engine);
  }

  static Map<String, String> programme(int places) {
    return Map.of(
        "centre", "Centre d’incubation de l’AGETIC",
        "address", "Hamdallaye ACI 2000",
        "rooms", "Salle bleue\nSalle verte",
        "from", "2026-01-13",
        "to", "2026-01-24",
        "places", "" + places);
  }

  /// An organiser who signs in now: days later nobody is signed in any more.
  Guest back() {
    return jury.site().as(Role.ORGANISER);
  }

  Guest candidate(String dossier) {
    return jury.call.browser(jury.candidate(dossier));
  }

  String own(String dossier) {
    return "/concours/start-ups" + jury.dossier(dossier).path() + "/accompagnement";
  }

  HttpResponse<String> offered(String... dossiers) {
    var ticks = new LinkedHashMap<String, String>();
    for (String dossier : dossiers) {
      ticks.put("teams." + jury.dossier(dossier).number(), "on");
    }
    return organiser.post(desk + "/equipes", ticks);
  }

  /// Offered a place, and takes it.
  public Coached comes(String... dossiers) {
    led(offered(dossiers));
    for (String dossier : dossiers) {
      led(candidate(dossier).post(own(dossier) + "/place", Map.of("answer", "oui")));
    }
    return this;
  }

  HttpResponse<String> invited(String name, String phone) {
    persons.computeIfAbsent(name, _ -> jury.call.person(name, phone));
    return organiser.post(
        desk + "/coachs",
        Map.of("name", name, "contact", phone, "knows", "Modèle économique", "langs.fr", "on"));
  }

  PersonId person(String name) {
    return Objects.requireNonNull(persons.get(name));
  }

  Guest coach(String name) {
    return jury.call.browser(person(name));
  }

  /// Invited, and agrees.
  Coached coaches(String name, String phone) {
    led(invited(name, phone));
    led(
        coach(name)
            .post("/accompagnement/" + jury.contest() + "/reponse", Map.of("answer", "oui")));
    return this;
  }

  Map<String, String> slot(String coach, String room, String begins) {
    return new TreeMap<>(
        Map.of(
            "kind", "INDIVIDUAL",
            "subject", "Modèle économique",
            "coach", "" + person(coach),
            "room", room,
            "begins", begins,
            "minutes", "60",
            "seats", "1",
            "bookable", "on"));
  }

  /// The address of a slot that was made.
  String made(String coach, String room, String begins) {
    return led(organiser.post(desk + "/creneaux", slot(coach, room, begins)));
  }

  /// The last piece of an address.
  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    jury.close();
  }
}
