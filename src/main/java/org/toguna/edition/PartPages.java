package org.toguna.edition;

import static org.toguna.tables.Tables.PART_PAGE;

import java.util.Comparator;
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
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// What an edition says of each of its four parts.
@Controller
@RequestMapping("/organisation/editions/{number}/parties")
class PartPages extends Shelf {
  PartPages(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.partpage", "/parties", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("part", "summary");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return sql.fetch(PART_PAGE, PART_PAGE.EDITION_ID.eq(edition.id())).stream()
        .sorted(Comparator.comparing(row -> Part.valueOf(row.getPart())))
        .map(row ->
            new ShelfRow(
                row.getId(),
                List.of(
                    scene.say("edition.part." + Part.valueOf(row.getPart()).slug()),
                    scene.say(row.getSummary())),
                false))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var parts = new LinkedHashMap<String, String>();
    for (Part part : Part.values()) {
      parts.put(part.name(), scene.say("edition.part." + part.slug()));
    }
    return List.of(
        new Asked.Choice("part", parts, true),
        new Asked.InLanguages("summary", 2, true),
        Asked.longWords("introduction"),
        Asked.longWords("rules"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            PART_PAGE, PART_PAGE.ID.eq(id).and(PART_PAGE.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("part", row.getPart());
          FormWords.put(values, "summary", row.getSummary());
          FormWords.put(values, "introduction", row.getIntroduction());
          FormWords.put(values, "rules", row.getRules());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var part = form.choice("part", Part.class, Part.CONTEST);
    var summary = form.words("summary", 300);
    var introduction = form.optionalWords("introduction", 5_000);
    var rules = form.optionalWords("rules", 10_000);
    return (unit, id) -> {
      var row = unit.sql().newRecord(PART_PAGE);
      row.setPart(part.name());
      row.setSummary(summary);
      row.setIntroduction(introduction);
      row.setRules(rules);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(PART_PAGE)
          .set(fresh)
          .onConflict(PART_PAGE.ID)
          .doUpdate()
          .set(row)
          .where(PART_PAGE.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  @Override
  protected List<NavLink> links(Scene scene, Edition edition, UUID id, Form form) {
    return Part.named(form.value("part"))
        .filter(part -> edition.ordinal().published())
        .map(part ->
            new NavLink(
                edition.href("/" + part.slug()), scene.say("edition.shelf.public"), part.icon()))
        .stream()
        .toList();
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(PART_PAGE)
        .where(PART_PAGE.ID.eq(id))
        .and(PART_PAGE.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
