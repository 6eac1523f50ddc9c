package org.toguna.edition;

import static org.toguna.tables.Tables.GUEST_COUNTRY;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/// The guest countries of honour.
@Controller
@RequestMapping("/organisation/editions/{number}/pays")
class GuestCountries extends Shelf {
  /// The AES stands first in the list.
  private static final List<String> NEIGHBOURS = List.of("BF", "ML", "NE");

  GuestCountries(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.country", "/pays", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("code", "presentation");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return GuestCountry.of(sql, edition.id()).stream()
        .map(guest ->
            new ShelfRow(
                guest.id(),
                List.of(guest.name(scene.lang()), scene.say(guest.presentation())),
                false))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var names = new TreeMap<String, String>(Collator.getInstance(scene.lang().locale())::compare);
    for (String code : Locale.getISOCountries()) {
      names.put(GuestCountry.countryName(code, scene.lang()), code);
    }
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    for (String neighbour : NEIGHBOURS) {
      choices.put(neighbour, GuestCountry.countryName(neighbour, scene.lang()));
    }
    names.forEach((name, code) -> choices.putIfAbsent(code, name));
    return List.of(
        new Asked.Choice("code", choices, true),
        Asked.longWords("presentation"),
        Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            GUEST_COUNTRY, GUEST_COUNTRY.ID.eq(id).and(GUEST_COUNTRY.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("code", row.getCountry());
          values.put("position", row.getPosition().toString());
          FormWords.put(values, "presentation", row.getPresentation());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var code = form.text("code", 2);
    if (!code.isEmpty() && !List.of(Locale.getISOCountries()).contains(code)) {
      form.wrong("code", "web.form.choice");
    }
    var presentation = form.optionalWords("presentation", 5_000);
    int position = form.number("position", 0, 999);
    return (unit, id) -> {
      var row = unit.sql().newRecord(GUEST_COUNTRY);
      row.setCountry(code);
      row.setPresentation(presentation);
      row.setPosition(position);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(GUEST_COUNTRY)
          .set(fresh)
          .onConflict(GUEST_COUNTRY.ID)
          .doUpdate()
          .set(row)
          .where(GUEST_COUNTRY.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  @Override
  protected List<NavLink> links(Scene scene, Edition edition, UUID id, Form form) {
    var page = edition.href("/pays/" + form.value("code").toLowerCase(Locale.ROOT));
    return edition.ordinal().published() && form.isRight()
        ? List.of(new NavLink(page, scene.say("edition.shelf.public"), ""))
        : List.of();
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(GUEST_COUNTRY)
        .where(GUEST_COUNTRY.ID.eq(id))
        .and(GUEST_COUNTRY.EDITION_ID.eq(edition.id()))
        .execute();
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("position", "10");
  }
}
