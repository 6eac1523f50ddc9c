package org.toguna.recommendation;

import static org.toguna.tables.Tables.RECOMMENDATION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.FormWords;
import org.toguna.edition.Shelf;
import org.toguna.edition.ShelfRow;
import org.toguna.edition.ShelfTools;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.programme.Session;
import org.toguna.programme.SessionId;
import org.toguna.programme.Sessions;

/// An edition's recommendations on the desk.
@Controller
@RequestMapping("/organisation/editions/{number}/recommandations")
class Recommendations extends Shelf {
  Recommendations(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("recommendation", "/recommandations", Topics.RECOMMENDATIONS);
  }

  @Override
  protected List<String> columns() {
    return List.of("wording", "position", "followup");
  }

  @Override
  protected String unique() {
    return "position";
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return sql.selectFrom(RECOMMENDATION)
        .where(RECOMMENDATION.EDITION_ID.eq(edition.id()))
        .orderBy(RECOMMENDATION.POSITION)
        .fetch(row ->
            new ShelfRow(
                row.getId(),
                List.of(
                    scene.say(row.getWording()),
                    row.getPosition().toString(),
                    scene.say(FollowUp.valueOf(row.getFollowUp()).key())),
                row.getExample()));
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var states = new LinkedHashMap<String, String>();
    for (FollowUp state : FollowUp.values()) {
      states.put(state.name(), scene.say(state.key()));
    }
    return List.of(
        new Asked.InLanguages("wording", 3, true),
        Asked.number("position"),
        new Asked.Choice("session", sessions(sql, edition, scene), false),
        new Asked.Choice("followup", states, true),
        Asked.longWords("progress"));
  }

  private static Map<String, String> sessions(DSLContext sql, Edition edition, Scene scene) {
    var sessions = new LinkedHashMap<String, String>();
    sessions.put("", scene.say("recommendation.session.none"));
    Sessions.all(sql, edition.id())
        .forEach(
            session -> sessions.put(session.id().toString(), scene.say(session.subject().title())));
    return sessions;
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            RECOMMENDATION,
            RECOMMENDATION.ID.eq(id).and(RECOMMENDATION.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          FormWords.put(values, "wording", row.getWording());
          values.put("position", row.getPosition().toString());
          values.put("followup", row.getFollowUp());
          FormWords.put(values, "progress", row.getProgress());
          var session = row.get(RECOMMENDATION.SESSION_ID);
          values.put("session", session == null ? "" : session.toString());
          return values;
        });
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("followup", FollowUp.AWAITED.name());
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var wording = form.words("wording", 600);
    int position = form.number("position", 1, 999);
    var session = form.id("session", SessionId::new);
    var followUp = form.choice("followup", FollowUp.class, FollowUp.AWAITED);
    var progress = form.optionalWords("progress", 3_000);
    return (unit, id) -> {
      var row = unit.sql().newRecord(RECOMMENDATION);
      row.setWording(wording);
      row.setPosition(position);
      row.setFollowUp(followUp.name());
      row.setProgress(progress);
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(RECOMMENDATION)
          .set(fresh)
          .onConflict(RECOMMENDATION.ID)
          .doUpdate()
          .set(row)
          .where(RECOMMENDATION.EDITION_ID.eq(edition.id()))
          .execute();
      link(unit, edition, id, session);
    };
  }

  /// The panel it comes from, if that is a session of this edition.
  private static void link(Unit unit, Edition edition, UUID id, Optional<SessionId> session) {
    var here = session.flatMap(panel -> Sessions.find(unit.sql(), edition.id(), panel));
    unit.sql()
        .update(RECOMMENDATION)
        .set(RECOMMENDATION.SESSION_ID, here.map(Session::id).orElse(null))
        .where(RECOMMENDATION.ID.eq(id))
        .and(RECOMMENDATION.EDITION_ID.eq(edition.id()))
        .execute();
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(RECOMMENDATION)
        .where(RECOMMENDATION.ID.eq(id))
        .and(RECOMMENDATION.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
