package org.toguna.edition;

import static org.toguna.tables.Tables.PARTNER;

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
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The partners of an edition, by level.
@Controller
@RequestMapping("/organisation/editions/{number}/partenaires")
class Partners extends Shelf {
  private final Pictures pictures;

  Partners(ShelfTools tools, Pictures pictures) {
    super(tools);
    this.pictures = pictures;
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.partner", "/partenaires", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "level", "website");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return Partner.of(sql, edition.id()).stream()
        .map(partner ->
            new ShelfRow(
                partner.id(),
                List.of(
                    partner.name(),
                    scene.say("edition.level." + partner.level()),
                    partner.website()),
                partner.example()))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var levels = new LinkedHashMap<String, String>();
    for (Partner.Level level : Partner.Level.values()) {
      levels.put(level.name(), scene.say("edition.level." + level));
    }
    return List.of(
        Asked.line("name"),
        new Asked.Choice("level", levels, true),
        new Asked.Line("website", "url", false),
        EditionPictures.asked("logo", EditionPictures.LOGO),
        Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(PARTNER, PARTNER.ID.eq(id).and(PARTNER.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("name", row.getName());
          values.put("level", row.getLevel());
          values.put("website", row.getWebsite());
          values.put("logo", row.getLogo());
          values.put("position", row.getPosition().toString());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var name = form.text("name", 200);
    var level = form.choice("level", Partner.Level.class, Partner.Level.TECHNICAL);
    var website = form.optional("website", 300);
    if (!Partner.mayLinkTo(website)) {
      form.wrong("website", "edition.partner.address");
    }
    var logo = pictures.read(form, "logo", EditionPictures.LOGO);
    int position = form.number("position", 0, 999);
    return (unit, id) -> {
      var row = unit.sql().newRecord(PARTNER);
      row.setName(name);
      row.setLevel(level.name());
      row.setWebsite(website);
      row.setLogo(logo);
      row.setPosition(position);
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(PARTNER)
          .set(fresh)
          .onConflict(PARTNER.ID)
          .doUpdate()
          .set(row)
          .where(PARTNER.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(PARTNER)
        .where(PARTNER.ID.eq(id))
        .and(PARTNER.EDITION_ID.eq(edition.id()))
        .execute();
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("position", "10");
  }
}
