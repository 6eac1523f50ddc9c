package org.toguna.programme;

import static org.toguna.tables.Tables.TRACK;

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
import org.toguna.kit.base.Slug;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// An edition's tracks on the desk.
@Controller
@RequestMapping("/organisation/editions/{number}/parcours")
class TrackShelf extends Shelf {
  TrackShelf(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("programme.track", "/parcours", Topics.PROGRAMME);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "colour", "position");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return sql.selectFrom(TRACK)
        .where(TRACK.EDITION_ID.eq(edition.id()))
        .orderBy(TRACK.POSITION, TRACK.SLUG)
        .fetch(row ->
            new ShelfRow(
                row.getId(),
                List.of(scene.say(row.getName()), row.getColour(), row.getPosition().toString()),
                row.getExample()));
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    return List.of(
        Asked.words("name"), new Asked.Line("colour", "text", false), Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(TRACK, TRACK.ID.eq(id).and(TRACK.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          FormWords.put(values, "name", row.getName());
          values.put("colour", row.getColour());
          values.put("position", row.getPosition().toString());
          return values;
        });
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("position", "100");
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var name = form.words("name", 120);
    var colour = form.optional("colour", 7);
    int position = form.number("position", 0, 999);
    if (!colour.matches("|#[0-9a-fA-F]{6}")) {
      form.wrong("colour", "programme.track.colour.wrong");
    }
    return (unit, id) -> {
      var row = unit.sql().newRecord(TRACK);
      row.setName(name);
      row.setColour(colour);
      row.setPosition(position);
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      fresh.setSlug(slug(unit, edition, name.toString()));
      unit.sql()
          .insertInto(TRACK)
          .set(fresh)
          .onConflict(TRACK.ID)
          .doUpdate()
          .set(row)
          .where(TRACK.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  private static String slug(Unit unit, Edition edition, String name) {
    var here = TRACK.EDITION_ID.eq(edition.id());
    return Slug.free(
        Slug.of(name, 40),
        "parcours",
        taken -> unit.sql().fetchExists(TRACK, here.and(TRACK.SLUG.eq(taken))));
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(TRACK)
        .where(TRACK.ID.eq(id))
        .and(TRACK.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
