package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;
import static org.toguna.tables.Tables.DELEGATION_MEMBER;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.delegation.Delegation.Level;
import org.toguna.edition.Edition;
import org.toguna.edition.GuestCountry;
import org.toguna.edition.Shelf;
import org.toguna.edition.ShelfRow;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.Person;
import org.toguna.people.Persons;
import org.toguna.registration.CategoryChoice;
import org.toguna.tables.tables.records.DelegationRecord;

/// An edition's delegations and groups on the desk. Who leads one stands on a page of its own: the
/// journal keeps what this form says for good, and a name is not for that.
@Controller
@RequestMapping("/organisation/editions/{number}/delegations")
class DelegationShelf extends Shelf {
  static final String WORDS = "delegation";
  static final String PATH = "/delegations";
  private static final int MOST_MEMBERS = 1_000;
  private static final int WEEKS_BEFORE = 2;
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  DelegationShelf(ShelfTools tools) {
    super(tools);
  }

  /// No public page shows one.
  @Override
  protected Kind kind() {
    return new Kind(WORDS, PATH, WORDS);
  }

  @Override
  protected List<String> columns() {
    return List.of("body", "kind", "level", "head", "members", "closes");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    var all = Delegation.of(sql, edition.id());
    var heads = Persons.byId(sql, all.stream().flatMap(one -> one.head().stream()).toList());
    Map<UUID, Integer> members =
        sql.select(DELEGATION_MEMBER.DELEGATION_ID, DSL.count())
            .from(DELEGATION_MEMBER)
            .where(DELEGATION_MEMBER.DELEGATION_ID.in(all.stream().map(Delegation::id).toList()))
            .groupBy(DELEGATION_MEMBER.DELEGATION_ID)
            .fetchMap(DELEGATION_MEMBER.DELEGATION_ID, DSL.count());
    return all.stream()
        .map(one -> {
          var head = one.head().flatMap(id -> Optional.ofNullable(heads.get(id)));
          return new ShelfRow(
              one.id(), cells(one, head, members.getOrDefault(one.id(), 0), scene), false);
        })
        .toList();
  }

  private static List<String> cells(
      Delegation one, Optional<Person> head, int members, Scene scene) {
    var written = scene.written();
    return List.of(
        one.name(scene.lang()),
        scene.say(one.called().kind().key()),
        scene.say(one.called().level().key()),
        head.map(Person::shownName).orElse("—"),
        written.number(members) + "\u00a0/\u00a0" + written.number(one.room().quota()),
        written.moment(one.room().closes()));
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var kinds = new LinkedHashMap<String, String>();
    for (Delegation.Kind kind : Delegation.Kind.values()) {
      kinds.put(kind.name(), scene.say(kind.key()));
    }
    var levels = new LinkedHashMap<String, String>();
    for (Level level : Level.values()) {
      levels.put(level.name(), scene.say(level.key()));
    }
    var categories = new LinkedHashMap<String, String>();
    CategoryChoice.of(sql, edition.id())
        .forEach(one -> categories.put(one.id().toString(), scene.say(one.name())));
    return List.of(
        new Asked.Choice("kind", kinds, true),
        new Asked.Choice("country", countries(sql, edition, scene), false),
        Asked.optional("body"),
        new Asked.Choice("level", levels, true),
        new Asked.Choice("category", categories, true),
        Asked.number("quota"),
        new Asked.Line("closes", "datetime-local", true));
  }

  /// The guests of honour first.
  private static Map<String, String> countries(DSLContext sql, Edition edition, Scene scene) {
    var names = new TreeMap<String, String>(Collator.getInstance(scene.lang().locale())::compare);
    for (String code : Locale.getISOCountries()) {
      names.put(GuestCountry.countryName(code, scene.lang()), code);
    }
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "");
    GuestCountry.of(sql, edition.id())
        .forEach(guest -> choices.put(guest.code(), guest.name(scene.lang())));
    names.forEach((name, code) -> choices.putIfAbsent(code, name));
    return choices;
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return Delegation.find(sql, edition.id(), id)
        .map(one -> {
          var values = new TreeMap<String, String>();
          values.put("kind", one.called().kind().name());
          values.put("country", one.called().country());
          values.put("body", one.called().body());
          values.put("level", one.called().level().name());
          values.put("category", one.room().category().toString());
          values.put("quota", Integer.toString(one.room().quota()));
          values.put("closes", typed(one.room().closes(), edition));
          return values;
        });
  }

  private static String typed(Instant at, Edition edition) {
    var local = at.atZone(edition.period().zone()).toLocalDateTime();
    return local.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    var closes = edition.period().from().minusWeeks(WEEKS_BEFORE).atTime(EVENING);
    return Map.of("quota", "10", "level", Level.MEMBER.name(), "closes", closes.toString());
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var row = new DelegationRecord();
    row.setKind(form.choice("kind", Delegation.Kind.class, Delegation.Kind.DELEGATION).name());
    row.setCountry(form.optional("country", 2));
    if (!row.getCountry().isEmpty()
        && !List.of(Locale.getISOCountries()).contains(row.getCountry())) {
      form.wrong("country", "web.form.choice");
    }
    row.setBody(form.optional("body", 200));
    if (row.getCountry().isEmpty() && row.getBody().isEmpty()) {
      form.wrong("body", "delegation.body.missing");
    }
    row.setProtocol(form.choice("level", Level.class, Level.MEMBER).name());
    var known = tools().db().read(sql -> CategoryChoice.of(sql, edition.id()));
    var category =
        form.id("category", Function.identity())
            .filter(known.stream().map(CategoryChoice::id).collect(Collectors.toSet())::contains);
    category.ifPresentOrElse(row::setCategoryId, () -> form.wrong("category", "web.form.choice"));
    row.setQuota(form.number("quota", 1, MOST_MEMBERS));
    row.setClosesAt(form.moment("closes", edition.period().zone()));
    return (unit, id) -> write(unit, edition, id, row);
  }

  private static void write(Unit unit, Edition edition, UUID id, DelegationRecord changed) {
    var fresh = changed.copy();
    fresh.setId(id);
    fresh.setEditionId(edition.id());
    int written =
        unit.sql()
            .insertInto(DELEGATION)
            .set(fresh)
            .onConflict(DELEGATION.ID)
            .doUpdate()
            .set(changed)
            .where(DELEGATION.EDITION_ID.eq(edition.id()))
            .and(Members.counted().le(changed.getQuota()))
            .execute();
    if (written == 0) {
      throw new Refused("quota", "delegation.quota.below");
    }
    Members.comeFrom(unit, id, changed.getBody(), changed.getCountry());
  }

  @Override
  protected List<NavLink> links(Scene scene, Edition edition, UUID id, Form form) {
    return List.of(
        new NavLink(edition.desk(PATH + '/' + id + "/chef"), scene.say("delegation.team"), ""));
  }

  /// One that has members stays: they hold places, letters and badges.
  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(DELEGATION)
        .where(DELEGATION.ID.eq(id))
        .and(DELEGATION.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
