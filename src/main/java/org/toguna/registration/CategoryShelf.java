package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.question.Sheets;
import org.toguna.tables.tables.records.ParticipantCategoryRecord;

/// An edition's participant categories on the desk.
@Controller
@RequestMapping("/organisation/editions/{number}/categories")
class CategoryShelf extends Shelf {
  static final String WORDS = "registration.category";
  private static final int MOST_PLACES = 1_000_000;

  CategoryShelf(ShelfTools tools) {
    super(tools);
  }

  /// The home page shows whether one is open: it goes with the edition's pages.
  @Override
  protected Kind kind() {
    return new Kind(WORDS, "/categories", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "approval", "opens", "closes", "quota", "taken", "waiting");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return ParticipantCategory.of(sql, edition.id()).stream()
        .map(one -> new ShelfRow(one.id(), cells(one, scene), one.rules().example()))
        .toList();
  }

  private static List<String> cells(ParticipantCategory one, Scene scene) {
    var rules = one.rules();
    var written = scene.written();
    var quota = rules.places().quota();
    var name = scene.say(one.name());
    return List.of(
        rules.shown() ? name : name + " · " + scene.say("registration.category.hidden"),
        scene.say(rules.approval().key()),
        rules.open().from().map(written::moment).orElse("—"),
        rules.open().to().map(written::moment).orElse("—"),
        quota.isPresent() ? written.number(quota.getAsInt()) : "—",
        written.number(rules.places().taken()),
        written.number(rules.places().waiting()));
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var approvals = new LinkedHashMap<String, String>();
    for (Approval approval : Approval.values()) {
      approvals.put(approval.name(), scene.say(approval.key()));
    }
    return List.of(
        Asked.words("name"),
        new Asked.InLanguages("summary", 2, false),
        new Asked.Line("colour", "text", false),
        new Asked.Line("quota", "number", false),
        new Asked.Line("opens", "datetime-local", false),
        new Asked.Line("closes", "datetime-local", false),
        new Asked.Choice("approval", approvals, true),
        Asked.tick("shown"),
        Asked.tick("transferable"),
        Asked.tick("lineByDraw"),
        new Asked.Several(CategoryAccess.ZONES, CategoryAccess.zones(sql, edition, scene)),
        new Asked.Several(CategoryAccess.DAYS, CategoryAccess.days(edition, scene)),
        new Asked.Amounts(CategoryAccess.QUOTAS, CategoryAccess.days(edition, scene)),
        Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            PARTICIPANT_CATEGORY,
            PARTICIPANT_CATEGORY.ID.eq(id).and(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = values(row, edition.period().zone());
          CategoryAccess.show(values, row.getZones(), sql, edition, id);
          return values;
        });
  }

  private static SortedMap<String, String> values(ParticipantCategoryRecord row, ZoneId zone) {
    var values = new TreeMap<String, String>();
    FormWords.put(values, "name", row.getName());
    FormWords.put(values, "summary", row.getSummary());
    values.put("colour", row.getColour());
    Optional.ofNullable(row.getQuota()).ifPresent(quota -> values.put("quota", quota.toString()));
    Optional.ofNullable(row.getOpensAt()).ifPresent(at -> values.put("opens", typed(at, zone)));
    Optional.ofNullable(row.getClosesAt()).ifPresent(at -> values.put("closes", typed(at, zone)));
    values.put("approval", row.getApproval());
    if (row.getShown()) {
      values.put("shown", "on");
    }
    if (row.getTransferable()) {
      values.put("transferable", "on");
    }
    if (row.getLineOrder().equals(LineOrder.DRAW.name())) {
      values.put("lineByDraw", "on");
    }
    values.put("position", row.getPosition().toString());
    return values;
  }

  private static String typed(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    var values = new TreeMap<>(CategoryAccess.everything(edition));
    values.putAll(Map.of("position", "100", "shown", "on", "approval", Approval.AT_ONCE.name()));
    return values;
  }

  @Override
  protected List<NavLink> links(Scene scene, Edition edition, UUID id, Form form) {
    return List.of(
        new NavLink(CategoryQuestions.path(edition, id), scene.say("question.list"), ""),
        new NavLink(LineDrawDesk.path(edition, id), scene.say("registration.draw"), ""));
  }

  @Override
  protected String unique() {
    return "name.fr";
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var row = new ParticipantCategoryRecord();
    row.setName(form.words("name", 120));
    row.setSummary(form.optionalWords("summary", 300));
    row.setColour(form.optional("colour", 7));
    if (!row.getColour().matches("|#[0-9a-fA-F]{6}")) {
      form.wrong("colour", "registration.category.colour.wrong");
    }
    var quota = form.optionalNumber("quota", 1, MOST_PLACES);
    row.setQuota(quota.isPresent() ? quota.getAsInt() : null);
    var zone = edition.period().zone();
    var opens = moment(form, "opens", zone);
    var closes = moment(form, "closes", zone);
    if (opens.isPresent() && closes.filter(end -> !end.isAfter(opens.get())).isPresent()) {
      form.wrong("closes", "registration.category.closes.before");
    }
    row.setOpensAt(opens.orElse(null));
    row.setClosesAt(closes.orElse(null));
    row.setApproval(form.choice("approval", Approval.class, Approval.AT_ONCE).name());
    row.setShown(form.ticked("shown"));
    row.setTransferable(form.ticked("transferable"));
    row.setLineOrder(form.ticked("lineByDraw") ? LineOrder.DRAW.name() : LineOrder.TIME.name());
    row.setPosition(form.number("position", 0, 999));
    row.setExample(false);
    row.setZones(CategoryAccess.zones(form));
    var days = CategoryAccess.days(form, edition);
    return (unit, id) -> {
      write(unit, edition, id, row);
      if (!CategoryAccess.put(unit, id, days)) {
        throw new Refused(CategoryAccess.QUOTAS, "registration.category.quota.below");
      }
    };
  }

  private static Optional<Instant> moment(Form form, String field, ZoneId zone) {
    return form.value(field).isBlank() ? Optional.empty() : Optional.of(form.moment(field, zone));
  }

  private static void write(
      Unit unit, Edition edition, UUID id, ParticipantCategoryRecord changed) {
    Places.await(unit, id);
    var quota = Optional.ofNullable(changed.getQuota());
    boolean below =
        unit.sql()
            .fetchOptional(PARTICIPANT_CATEGORY, PARTICIPANT_CATEGORY.ID.eq(id))
            .filter(now -> quota.filter(places -> places < now.getTaken()).isPresent())
            .isPresent();
    if (below) {
      throw new Refused("quota", "registration.category.quota.below");
    }
    var fresh = changed.copy();
    fresh.setId(id);
    fresh.setEditionId(edition.id());
    fresh.setSlug(slug(unit, edition, changed.getName().toString()));
    fresh.setTaken(0);
    fresh.setWaiting(0);
    fresh.setTurns(0);
    var number = CategoryAccess.number(unit, edition.id(), PARTICIPANT_CATEGORY.ID.eq(id));
    fresh.setNumber(
        number.orElseThrow(() -> new Refused("name.fr", "registration.category.enough")));
    unit.sql()
        .insertInto(PARTICIPANT_CATEGORY)
        .set(fresh)
        .onConflict(PARTICIPANT_CATEGORY.ID)
        .doUpdate()
        .set(changed)
        .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition.id()))
        .execute();
  }

  private static String slug(Unit unit, Edition edition, String name) {
    var here = PARTICIPANT_CATEGORY.EDITION_ID.eq(edition.id());
    return Slug.free(
        Slug.of(name, 40),
        "categorie",
        taken ->
            RegisterPages.RESERVED.contains(taken)
                || unit.sql()
                    .fetchExists(
                        PARTICIPANT_CATEGORY, here.and(PARTICIPANT_CATEGORY.SLUG.eq(taken))));
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(PARTICIPANT_CATEGORY)
        .where(PARTICIPANT_CATEGORY.ID.eq(id))
        .and(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition.id()))
        .execute();
    Sheets.drop(unit, CategoryQuestions.of(id));
  }
}
