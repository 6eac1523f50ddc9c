package org.toguna.deliberation;

import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_PAIR;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.toguna.kit.base.Ids;
import org.toguna.kit.journal.Actor;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;

/// A jury’s sitting as its secretary leads it from the desk.
final class Chamber {
  private final Deliberated done;
  private final Matter matter;
  private final Guest desk;
  private String path = "";

  Chamber(Deliberated done, Matter matter) {
    this.done = done;
    this.matter = matter;
    this.desk = done.site().as(Role.ORGANISER);
  }

  /// A conflict stands between a juror and a dossier.
  static void bars(Deliberated done, String juror, String dossier) {
    var application = done.dossier(dossier).id();
    done.site()
        .db()
        .run(unit -> {
          unit.sql()
              .update(JURY_PAIR)
              .set(JURY_PAIR.BARRED, true)
              .where(JURY_PAIR.APPLICATION_ID.eq(application))
              .and(JURY_PAIR.PERSON_ID.eq(done.juror(juror)))
              .execute();
          unit.sql()
              .insertInto(JURY_CONFLICT)
              .set(JURY_CONFLICT.ID, Ids.next())
              .set(JURY_CONFLICT.APPLICATION_ID, application)
              .set(JURY_CONFLICT.PERSON_ID, done.juror(juror))
              .set(JURY_CONFLICT.SOURCE, "PINNED")
              .set(JURY_CONFLICT.KIND, "")
              .set(JURY_CONFLICT.REASON, "Son cousin.")
              .set(JURY_CONFLICT.BARS, true)
              .set(JURY_CONFLICT.FOUND_AT, Instant.EPOCH)
              .execute();
        });
  }

  /// A juror who organises as well, at the desk.
  static Guest organising(Deliberated done, String juror) {
    var id = done.juror(juror);
    var grants = done.site().bean(RoleGrants.class);
    done.site().db().run(unit -> grants.grant(unit, Actor.COMMAND_LINE, id, Role.ORGANISER));
    return SignedInGuest.of(done.site(), id, true);
  }

  Guest desk() {
    return desk;
  }

  String base() {
    return "/organisation/editions/3/concours/" + done.contest() + "/deliberation";
  }

  /// Its address on the desk, and on a member’s phone.
  String path() {
    return path;
  }

  String page() {
    return "/jury/seances/" + id();
  }

  UUID id() {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  String publication() {
    return base() + "/" + matter.slug() + "/publication";
  }

  /// Prepared with everybody who sits in the jury, and opened.
  void opened(int quorum) {
    var form = new HashMap<String, String>();
    form.putAll(
        Map.of(
            "held", "2026-01-12T16:00",
            "place", "CICB, salle Djenné",
            "secretary", "Mariam Sow",
            "chair", "" + done.juror(Deliberated.CHAIR),
            "quorum", "" + quorum,
            "unit", "NUMBER",
            "majority", "SIMPLE",
            "casting", "on"));
    for (String name : new String[] {Deliberated.CHAIR, Deliberated.BAKARY, Deliberated.COUMBA}) {
      form.put("members." + done.juror(name), "on");
    }
    path = led(desk.post(base() + "/" + matter.slug() + "/seance", form));
    led(desk.post(path + "/ouverture", Map.of()));
  }

  void comes(int member) {
    led(desk.post(path + "/presences", Map.of("member", "" + member, "act", "arrivee")));
  }

  void leaves(int member) {
    led(desk.post(path + "/presences", Map.of("member", "" + member, "act", "depart")));
  }

  /// Moves to retain a dossier; where that led.
  String retained(String dossier, int proposer) {
    return led(
        desk.post(
            path + "/motions",
            Map.of(
                "form",
                "liste",
                MotionForm.TICK + done.dossier(dossier).number(),
                "on",
                "proposer",
                "" + proposer,
                "reason",
                "Utile et viable.")));
  }

  UUID retains(String dossier, int proposer) {
    retained(dossier, proposer);
    return room().motions().getLast().id();
  }

  private Room room() {
    return done.site().db().read(sql -> Room.of(sql, Sitting.find(sql, id()).orElseThrow()));
  }

  List<Proposal> proposals() {
    return room().proposals();
  }

  Motion motion(UUID id) {
    return room().motion(id).orElseThrow();
  }

  HttpResponse<String> says(Guest juror, UUID motion, Vote vote) {
    return juror.post(page() + "/voix", Map.of("v-" + motion, vote.name()));
  }

  void notes(UUID motion, int member, Vote vote) {
    led(
        desk.post(
            path + "/motions/" + motion + "/voix",
            Map.of("v-member", "" + member, "v-vote", vote.name())));
  }

  String counts(UUID motion) {
    return led(desk.post(path + "/motions/" + motion + "/cloture", Map.of()));
  }

  void adjourned() {
    led(desk.post(path + "/levee", Map.of()));
  }

  String publishes() {
    var html = desk.page(publication());
    var mark = "name=\"read\" value=\"";
    int from = html.indexOf(mark) + mark.length();
    var read = html.contains(mark) ? html.substring(from, from + 64) : "0".repeat(64);
    return led(desk.post(publication(), Map.of("read", read)));
  }

  /// All that a member is shown, but for the keys of its forms.
  String reads(Guest juror) {
    return (juror.page("/jury") + juror.page(page()))
        .replaceAll("name=\"_(once|csrf)\" value=\"[^\"]*\"", "");
  }
}
