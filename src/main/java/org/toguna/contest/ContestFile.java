package org.toguna.contest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.edition.Told;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;

/// The section `contests` of an edition's file. Slugs name them. With `opened` a contest that was
/// never opened is opened as it stands in the file; one that was is never amended by a file: its
/// terms are taken as work of the organisers, who open them with a reason.
@Component
@Order(50)
class ContestFile implements EditionFilePart {
  private static final String SECTION = "contests";
  private static final String[] KNOWN = {
    "slug",
    "kind",
    "name",
    "summary",
    "perPerson",
    "perFirm",
    "categoriesPerEntry",
    "calendar",
    "categories",
    "conditions",
    "scoring",
    "prizes",
    "opened",
    "openedAt",
    "example"
  };

  private final Contests contests;
  private final Clock clock;

  ContestFile(Contests contests, Clock clock) {
    this.contests = contests;
    this.clock = clock;
  }

  @Override
  public List<String> sections() {
    return List.of(SECTION);
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    for (YamlMap told : file.maps(SECTION)) {
      told.allow(KNOWN);
      take(unit, edition, told, told.text("slug", 60));
      PageCache.drop(unit, Contests.TOPIC);
    }
  }

  private void take(Unit unit, Edition edition, YamlMap told, String slug) {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw told.badValue("slug", "is no name of small letters, digits and hyphens");
    }
    var zone = edition.period().zone();
    var terms = new TermsRead(text -> moment(text, zone)).of(told);
    var known = Contest.find(unit.sql(), edition.id(), slug);
    if (known.isEmpty()) {
      contests.add(unit, edition.id(), slug, terms, told.flag("example"));
    } else if (!known.get().terms().equals(terms)) {
      contests.change(unit, known.get(), terms);
    }
    var contest = Contest.find(unit.sql(), edition.id(), slug).orElseThrow();
    if (told.flag("opened") && !contest.standing().opened()) {
      open(unit, edition, contest, told);
    }
  }

  private static Instant moment(String text, ZoneId zone) {
    return LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private void open(Unit unit, Edition edition, Contest contest, YamlMap told) {
    var gaps = Gaps.of(contest.terms());
    if (!gaps.isEmpty()) {
      throw told.bad(
          "this contest cannot be opened: " + gaps.stream().map(gap -> gap.what().key()).toList());
    }
    var at = clock.instant();
    if (told.has("openedAt")) {
      if (!contest.example()) {
        throw told.badValue(
            "openedAt", "is for examples alone; a real opening is dated by the clock");
      }
      at = told.dateTime("openedAt").atZone(edition.period().zone()).toInstant();
    }
    var text = contests.frozen(edition, contest).sha256();
    contests.open(unit, edition, contest.id(), text, new Contests.Opening("", at));
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    var all = Contest.of(sql, edition.id());
    return all.isEmpty()
        ? Map.of()
        : Map.of(SECTION, all.stream().map(contest -> told(contest, edition)).toList());
  }

  private static Map<String, Object> told(Contest contest, Edition edition) {
    var zone = edition.period().zone();
    var told = new LinkedHashMap<String, Object>();
    told.put("slug", contest.slug());
    told.putAll(
        new TermsTold(at -> LocalDateTime.ofInstant(at, zone).toString()).of(contest.terms()));
    Told.flag(told, "opened", contest.standing().opened());
    Told.flag(told, "example", contest.example());
    return told;
  }
}
