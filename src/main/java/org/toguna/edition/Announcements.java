package org.toguna.edition;

import static org.toguna.tables.Tables.ANNOUNCEMENT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The communiqués, with the hour from which each may be read.
@Controller
@RequestMapping("/organisation/editions/{number}/communiques")
class Announcements extends Shelf {
  private final Clock clock;

  private final Pictures pictures;

  Announcements(ShelfTools tools, Clock clock, Pictures pictures) {
    super(tools);
    this.clock = clock;
    this.pictures = pictures;
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.announcement", "/communiques", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("title", "at", "state");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    var now = clock.instant();
    return Announcement.all(sql, edition.id()).stream()
        .map(one ->
            new ShelfRow(
                one.id(),
                List.of(
                    scene.say(one.text().title()),
                    scene.written().moment(one.release().embargo()),
                    scene.say("edition.announcement.state." + one.release().state(now))),
                one.example()))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    return List.of(
        Asked.words("title"),
        new Asked.InLanguages("body", 12, true),
        EditionPictures.asked("picture", EditionPictures.NEWS),
        new Asked.InLanguages("alt", 0, false),
        Asked.line("slug"),
        new Asked.Line("at", "datetime-local", true),
        Asked.tick("published"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            ANNOUNCEMENT, ANNOUNCEMENT.ID.eq(id).and(ANNOUNCEMENT.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          var zone = edition.period().zone();
          values.put("slug", row.getSlug());
          values.put("at", row.getEmbargoAt().atZone(zone).toLocalDateTime().toString());
          if (row.getPublished()) {
            values.put("published", "on");
          }
          FormWords.put(values, "title", row.getTitle());
          FormWords.put(values, "body", row.getBody());
          values.put("picture", row.getPicture());
          FormWords.put(values, "alt", row.getPictureAlt());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var title = form.words("title", 200);
    var body = form.words("body", 20_000);
    var slug = form.text("slug", 120);
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      form.wrong("slug", "edition.announcement.slug.wrong");
    }
    var at = form.moment("at", edition.period().zone());
    boolean published = form.ticked("published");
    var picture = picture(form, title);
    return (unit, id) -> {
      var row = unit.sql().newRecord(ANNOUNCEMENT);
      row.setTitle(title);
      row.setBody(body);
      row.setSlug(slug);
      row.setEmbargoAt(at);
      row.setPublished(published);
      row.setPicture(picture.code());
      row.setPictureAlt(picture.alt());
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(ANNOUNCEMENT)
          .set(fresh)
          .onConflict(ANNOUNCEMENT.ID)
          .doUpdate()
          .set(row)
          .where(ANNOUNCEMENT.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  /// Whoever does not see the picture reads what is on it, in each language the communiqué speaks.
  private Announcement.Shown picture(Form form, Words title) {
    var code = pictures.read(form, "picture", EditionPictures.NEWS);
    var alt = form.optionalWords("alt", 300);
    if (!code.isEmpty()) {
      for (Lang lang : title.byLang().keySet()) {
        if (alt.exactly(lang).isEmpty()) {
          form.wrong("alt." + lang.code(), "edition.announcement.alt.missing");
        }
      }
    }
    return new Announcement.Shown(code, alt);
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(ANNOUNCEMENT)
        .where(ANNOUNCEMENT.ID.eq(id))
        .and(ANNOUNCEMENT.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
