package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.edition.Told;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.ParticipantCategoryRecord;

/// The section `participantCategories` of an edition's file. Slugs name them: what the file says
/// again is brought to what it says, and whoever registered stays.
@Component
@Order(20)
class CategoryFile implements EditionFilePart {
  private static final String SECTION = "participantCategories";

  @Override
  public List<String> sections() {
    return List.of(SECTION);
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    int position = 0;
    for (YamlMap facts : file.maps(SECTION)) {
      position += 10;
      take(unit, edition, facts, position);
    }
  }

  private static void take(Unit unit, Edition edition, YamlMap facts, int position) {
    facts.allow(
        "slug",
        "name",
        "summary",
        "colour",
        "quota",
        "opens",
        "closes",
        "approval",
        "zones",
        "days",
        "hidden",
        "transferable",
        "lineByDraw",
        "example");
    var slug = facts.text("slug", 60);
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw facts.badValue("slug", "holds other than small letters, digits and hyphens");
    }
    if (RegisterPages.RESERVED.contains(slug)) {
      throw facts.badValue("slug", "is the address of another page");
    }
    var row = read(facts, edition.period().zone());
    row.setPosition(position);
    var fresh = row.copy();
    fresh.setId(Ids.next());
    fresh.setEditionId(edition.id());
    fresh.setSlug(slug);
    fresh.setTaken(0);
    fresh.setWaiting(0);
    fresh.setTurns(0);
    fresh.setNumber(
        CategoryAccess.number(unit, edition.id(), PARTICIPANT_CATEGORY.SLUG.eq(slug))
            .orElseThrow(() -> facts.bad("there can be 64 categories; badges can name no more")));
    unit.sql()
        .insertInto(PARTICIPANT_CATEGORY)
        .set(fresh)
        .onConflict(PARTICIPANT_CATEGORY.EDITION_ID, PARTICIPANT_CATEGORY.SLUG)
        .doUpdate()
        .set(row)
        .execute();
    CategoryDayFile.take(unit, edition, slug, facts);
  }

  private static ParticipantCategoryRecord read(YamlMap facts, ZoneId zone) {
    var row = new ParticipantCategoryRecord();
    row.setName(facts.words("name"));
    row.setSummary(facts.words("summary"));
    var colour = facts.optionalText("colour").orElse("");
    if (!colour.matches("|#[0-9a-fA-F]{6}")) {
      throw facts.badValue("colour", "is not # and six hexadecimal digits");
    }
    row.setColour(colour);
    row.setQuota(facts.has("quota") ? quota(facts) : null);
    var opens = moment(facts, "opens", zone);
    var closes = moment(facts, "closes", zone);
    if (opens != null && closes != null && !closes.isAfter(opens)) {
      throw facts.bad("« closes » is not after « opens »; exchange them");
    }
    row.setOpensAt(opens);
    row.setClosesAt(closes);
    row.setApproval(
        (facts.has("approval") ? facts.choice("approval", Approval.class) : Approval.AT_ONCE)
            .name());
    row.setZones(CategoryDayFile.zones(facts));
    row.setShown(!facts.flag("hidden"));
    row.setTransferable(facts.flag("transferable"));
    row.setLineOrder(facts.flag("lineByDraw") ? LineOrder.DRAW.name() : LineOrder.TIME.name());
    row.setExample(facts.flag("example"));
    return row;
  }

  private static int quota(YamlMap facts) {
    int quota = facts.number("quota");
    if (quota < 1) {
      throw facts.badValue("quota", "is not a number of places; leave it out for no limit");
    }
    return quota;
  }

  private static @Nullable Instant moment(YamlMap facts, String name, ZoneId zone) {
    return facts.has(name) ? facts.dateTime(name).atZone(zone).toInstant() : null;
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    var rows =
        sql.selectFrom(PARTICIPANT_CATEGORY)
            .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition.id()))
            .orderBy(PARTICIPANT_CATEGORY.POSITION, PARTICIPANT_CATEGORY.SLUG)
            .fetch();
    return rows.isEmpty()
        ? Map.of()
        : Map.of(SECTION, rows.map(row -> told(sql, row, edition.period().zone())));
  }

  private static Map<String, Object> told(
      DSLContext sql, ParticipantCategoryRecord row, ZoneId zone) {
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", row.getSlug());
    Told.words(told, "name", row.getName());
    Told.words(told, "summary", row.getSummary());
    Told.text(told, "colour", row.getColour());
    if (row.getQuota() != null) {
      told.put("quota", row.getQuota());
    }
    Told.text(told, "opens", text(row.getOpensAt(), zone));
    Told.text(told, "closes", text(row.getClosesAt(), zone));
    told.put("approval", row.getApproval());
    CategoryDayFile.tell(told, sql, row);
    Told.flag(told, "hidden", !row.getShown());
    Told.flag(told, "transferable", row.getTransferable());
    Told.flag(told, "lineByDraw", row.getLineOrder().equals(LineOrder.DRAW.name()));
    Told.flag(told, "example", row.getExample());
    return told;
  }

  private static String text(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : at.atZone(zone).toLocalDateTime().toString();
  }
}
