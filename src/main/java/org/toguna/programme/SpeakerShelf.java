package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.FormWords;
import org.toguna.edition.GuestCountry;
import org.toguna.edition.Shelf;
import org.toguna.edition.ShelfRow;
import org.toguna.edition.ShelfTools;
import org.toguna.edition.Topics;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The people of an edition's programme on the desk, and whether each agreed to be announced.
@Controller
@RequestMapping("/organisation/editions/{number}/intervenants")
class SpeakerShelf extends Shelf {
  private final Pictures pictures;

  SpeakerShelf(ShelfTools tools, Pictures pictures) {
    super(tools);
    this.pictures = pictures;
  }

  @Override
  protected Kind kind() {
    return new Kind("programme.speaker", "/intervenants", Topics.PROGRAMME);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "body", "country", "agreed");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return sql.selectFrom(SPEAKER)
        .where(SPEAKER.EDITION_ID.eq(edition.id()))
        .orderBy(SPEAKER.NAME, SPEAKER.ID)
        .fetch(row ->
            new ShelfRow(
                row.getId().value(),
                List.of(
                    row.getName(),
                    row.getBody(),
                    GuestCountry.countryName(row.getCountry(), scene.lang()),
                    scene.say("programme.speaker.agreed." + row.getAgreed())),
                row.getExample()));
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    return List.of(
        Asked.line("name"),
        Asked.optional("body"),
        Asked.optional("country"),
        Asked.longWords("biography"),
        Portraits.ASKED,
        Asked.tick("agreed"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(SPEAKER, here(edition, id))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("name", row.getName());
          values.put("body", row.getBody());
          values.put("country", row.getCountry());
          FormWords.put(values, "biography", row.getBiography());
          values.put("portrait", row.getPortrait());
          values.put("agreed", row.getAgreed() ? "on" : "");
          return values;
        });
  }

  private static Condition here(Edition edition, UUID id) {
    return SPEAKER.ID.eq(new SpeakerId(id)).and(SPEAKER.EDITION_ID.eq(edition.id()));
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var country = form.optional("country", 2).toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && !List.of(Locale.getISOCountries()).contains(country)) {
      form.wrong("country", "programme.desk.countries.wrong");
    }
    var told =
        new Speaker.Told(
            form.text("name", 200),
            new Speaker.From(form.optional("body", 300), country),
            form.optionalWords("biography", 3_000),
            form.ticked("agreed"),
            false);
    var portrait = pictures.read(form, "portrait", Portraits.PORTRAIT);
    return (unit, id) -> {
      int known =
          unit.sql().update(SPEAKER).set(Speaker.row(told)).where(here(edition, id)).execute();
      if (known == 0) {
        Speaker.add(unit, edition.id(), new SpeakerId(id), Ids.next(), told);
      }
      unit.sql().update(SPEAKER).set(SPEAKER.PORTRAIT, portrait).where(here(edition, id)).execute();
    };
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql().deleteFrom(SPEAKER).where(here(edition, id)).execute();
  }
}
