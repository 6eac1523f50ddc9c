package org.toguna.followup;

import static org.toguna.application.OpenCall.led;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.toguna.coaching.Coached;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;

/// The year after the third edition: Fonio and Karité won a prize, Néré was coached.
final class Year implements AutoCloseable {
  static final String DESK = "/organisation/editions/3/suivi";
  static final Instant OPENS = Instant.parse("2026-04-16T08:00:00Z");

  final Coached house;

  private Year(Db.Engine engine) {
    house = Coached.on(engine).comes("Néré");
    led(house.organiser.post(DESK, Map.of()));
    house.jury.awards(Map.of("un", "Fonio", "deux", "Karité"));
    at(OPENS);
  }

  static Year on(Db.Engine engine) {
    return new Year(engine);
  }

  TestSite site() {
    return house.jury.site();
  }

  void at(Instant now) {
    house.jury.call.clock.set(now);
  }

  /// An organiser who signs in now.
  Guest desk() {
    return site().as(Role.ORGANISER);
  }

  Guest team(String name) {
    return house.jury.call.browser(house.jury.candidate(name));
  }

  Round round() {
    return site().db().read(sql -> Round.find(sql, house.jury.call.edition)).orElseThrow();
  }

  Followed followed(String name) {
    return round().teams().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Checkin first() {
    return round().checkins().getFirst();
  }

  /// The address of a team's first check-in.
  String path(String name) {
    return FollowPages.PATH + "/" + followed(name).id() + "/rendez-vous/" + first().id();
  }

  static Map<String, String> said(int jobs, int women, int band, String funding) {
    var said = new TreeMap<>(Map.of("life", "ALIVE", "jobs", "" + jobs, "women", "" + women));
    said.put("band", "" + band);
    said.put("funding", funding);
    said.put("kind", funding.isEmpty() ? "" : "GRANT");
    said.put("counts", "on");
    return said;
  }

  HttpResponse<String> answers(String name, Map<String, String> said) {
    return team(name).post(path(name), said);
  }

  void closes() {
    led(desk().post(DESK + "/rendez-vous/" + first().id() + "/cloture", Map.of()));
  }

  void shows() {
    led(desk().post(DESK + "/reglages", Map.of("bands", round().plan().told(), "shown", "on")));
  }

  @Override
  public void close() {
    house.close();
  }
}
