package org.toguna.edition;

import static org.toguna.tables.Tables.ANNOUNCEMENT;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
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
        Asked.optional("slug"),
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
    var typed = form.optional("slug", 120);
    if (!typed.matches("|[a-z0-9]+(-[a-z0-9]+)*")) {
      form.wrong("slug", "edition.announcement.slug.wrong");
    }
    var at = form.moment("at", edition.period().zone());
    boolean published = form.ticked("published");
    var picture = picture(form, title);
    return (unit, id) -> {
      var slug = address(unit, edition, new Asking(id, typed, title));
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

  private record Asking(UUID id, String typed, Words title) {}

  /// The address that was typed, else the one it has, else one made of its title. What the public
  /// read once keeps its address.
  private String address(Unit unit, Edition edition, Asking asking) {
    var here = ANNOUNCEMENT.EDITION_ID.eq(edition.id());
    var known =
        unit.sql()
            .fetchOptional(ANNOUNCEMENT, here.and(ANNOUNCEMENT.ID.eq(asking.id())))
            .map(Announcement::of);
    var slug =
        asking.typed().isEmpty()
            ? known
                .map(Announcement::slug)
                .orElseGet(() -> free(unit, here, asking.title().toString()))
            : asking.typed();
    if (known.isPresent()
        && known.get().release().visibleAt(clock.instant())
        && !known.get().slug().equals(slug)) {
      throw new Refused("slug", "edition.announcement.slug.kept");
    }
    return slug;
  }

  private static String free(Unit unit, Condition here, String title) {
    return Slug.free(
        Slug.of(title, 100),
        "communique",
        taken -> unit.sql().fetchExists(ANNOUNCEMENT, here.and(ANNOUNCEMENT.SLUG.eq(taken))));
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    var now = clock.instant().atZone(edition.period().zone()).toLocalDateTime();
    return Map.of("at", now.truncatedTo(ChronoUnit.MINUTES).toString());
  }

  @Override
  protected String unique() {
    return "slug";
  }

  @Override
  protected List<NavLink> links(Scene scene, Edition edition, UUID id, Form form) {
    var preview = edition.desk(kind().path() + "/" + id + "/apercu");
    return List.of(new NavLink(preview, scene.say("edition.announcement.preview"), "doc"));
  }

  /// What the public will read, shown to the desk before its hour.
  @GetMapping("/{id}/apercu")
  Answer preview(Scene scene, Edition edition, @PathVariable UUID id) {
    return tools()
        .db()
        .read(sql ->
            Announcement.all(sql, edition.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .<Answer>map(one -> preview(sql, scene, edition, one))
                .orElseGet(Answer::notThere));
  }

  private Answer preview(DSLContext sql, Scene scene, Edition edition, Announcement one) {
    var notice =
        scene.say(
            "edition.announcement.preview." + one.release().state(clock.instant()),
            scene.written().moment(one.release().embargo()));
    var picture = Pictures.of(sql, List.of(one.picture().code())).values().stream().findFirst();
    return Answer.page((out, no) ->
        JteannouncementGenerated.render(out, no, scene, edition, one, picture, notice));
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
