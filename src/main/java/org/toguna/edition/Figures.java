package org.toguna.edition;

import static org.toguna.tables.Tables.FIGURE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// What an edition counted.
@Controller
@RequestMapping("/organisation/editions/{number}/chiffres")
class Figures extends Shelf {
  Figures(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.figure", "/chiffres", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("label", "number", "part");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return Figure.of(sql, edition.id()).stream()
        .map(figure ->
            new ShelfRow(
                figure.id(),
                List.of(
                    scene.say(figure.label()),
                    scene.written().number(figure.number()),
                    figure.part().map(part -> scene.say("edition.part." + part.slug())).orElse("")),
                figure.example()))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("", scene.say("edition.part.none"));
    for (Part part : Part.values()) {
      parts.put(part.name(), scene.say("edition.part." + part.slug()));
    }
    return List.of(
        Asked.number("number"),
        Asked.words("label"),
        new Asked.Choice("part", parts, false),
        Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(FIGURE, FIGURE.ID.eq(id).and(FIGURE.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("number", row.getNumber().toString());
          values.put("part", row.getPart());
          values.put("position", row.getPosition().toString());
          FormWords.put(values, "label", row.getLabel());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var part = form.optional("part", 20);
    if (!part.isEmpty() && Part.named(part).isEmpty()) {
      form.wrong("part", "web.form.choice");
    }
    int number = form.number("number", 0, 10_000_000);
    var label = form.words("label", 80);
    int position = form.number("position", 0, 999);
    return (unit, id) -> {
      var row = unit.sql().newRecord(FIGURE);
      row.setNumber(number);
      row.setPart(part);
      row.setLabel(label);
      row.setPosition(position);
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(FIGURE)
          .set(fresh)
          .onConflict(FIGURE.ID)
          .doUpdate()
          .set(row)
          .where(FIGURE.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(FIGURE)
        .where(FIGURE.ID.eq(id))
        .and(FIGURE.EDITION_ID.eq(edition.id()))
        .execute();
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("position", "10");
  }
}
