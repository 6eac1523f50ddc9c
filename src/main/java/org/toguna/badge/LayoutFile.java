package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE_LAYOUT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.badge.BadgeLayout.Shown;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.edition.Editions;
import org.toguna.edition.Told;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;

/// The section `badgeLook` of an edition's file: `ground` and `pattern` as colours, `shows` as a
/// list, `foot`, and the `logo` itself in base 64, cut into pieces that a line of such a file may
/// hold.
@Component
@Order(18)
class LayoutFile implements EditionFilePart {
  private static final String SECTION = "badgeLook";
  private static final int PIECE = 16_000;

  private final Db db;
  private final Pictures pictures;
  private final Journal journal;

  LayoutFile(Db db, Pictures pictures, Journal journal) {
    this.db = db;
    this.pictures = pictures;
    this.journal = journal;
  }

  @Override
  public List<String> sections() {
    return List.of(SECTION);
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    if (file.has(SECTION)) {
      throw new IllegalStateException("The logo is not on disk yet");
    }
  }

  /// The logo goes to disk before the unit of work.
  @Override
  public EditionFilePart ready(YamlMap file) {
    return file.has(SECTION) ? new Ready(read(file), journal) : this;
  }

  /// A look whose logo is on disk.
  private record Ready(BadgeLayout look, Journal journal) implements EditionFilePart {
    @Override
    public List<String> sections() {
      return List.of(SECTION);
    }

    @Override
    public void take(Unit unit, Edition edition, YamlMap file) {
      look.noted(unit, journal, Actor.COMMAND_LINE, edition.id());
    }
  }

  private BadgeLayout read(YamlMap file) {
    var facts = file.map(SECTION);
    facts.allow("ground", "pattern", "shows", "foot", "logo");
    var plain = BadgeLayout.PLAIN;
    var colours =
        new BadgeLayout.Colours(
            colour(facts, "ground", plain.colours().ground()),
            colour(facts, "pattern", plain.colours().pattern()));
    var shows = EnumSet.noneOf(Shown.class);
    if (facts.has("shows")) {
      facts.texts("shows").forEach(name -> shows.add(shown(facts, name)));
    } else {
      shows.addAll(plain.shows());
    }
    var foot = facts.optionalText("foot", BadgeLayout.LONGEST_FOOT);
    var logo = facts.has("logo") ? logo(facts, file.map("edition").number("number")) : "";
    return new BadgeLayout(logo, colours, shows, foot);
  }

  private static Colour colour(YamlMap facts, String name, Colour otherwise) {
    return facts.has(name)
        ? facts.parsed(
            name, "a colour such as \"#141b42\"", text -> new Colour(text.toLowerCase(Locale.ROOT)))
        : otherwise;
  }

  private static Shown shown(YamlMap facts, String name) {
    for (Shown one : Shown.values()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw facts.badValue("shows", "holds other than " + List.of(Shown.values()));
  }

  /// The code of the logo in the file: of the one that is there where it is the same.
  private String logo(YamlMap facts, int number) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(String.join("", facts.texts("logo")));
    } catch (IllegalArgumentException unreadable) {
      throw facts.badValue("logo", "is not base 64; export it anew, or leave it out");
    }
    return db.read(sql ->
            Editions.ofNumber(sql, number)
                .map(edition -> BadgeLayout.of(sql, edition.id()).logo())
                .filter(code ->
                    pictures
                        .bytes(sql, code, Wardrobe.WIDTH)
                        .filter(kept -> Arrays.equals(kept, bytes))
                        .isPresent()))
        .or(() -> pictures.take("logo", bytes, LayoutDesk.LOGO))
        .orElseThrow(() -> facts.badValue("logo", "is no picture as PNG, JPEG or WebP"));
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    if (!sql.fetchExists(BADGE_LAYOUT, BADGE_LAYOUT.EDITION_ID.eq(edition.id()))) {
      return Map.of();
    }
    var look = BadgeLayout.of(sql, edition.id());
    var told = new LinkedHashMap<String, Object>();
    told.put("ground", look.colours().ground().hex());
    told.put("pattern", look.colours().pattern().hex());
    told.put("shows", new TreeSet<>(look.shows()).stream().map(Enum::name).toList());
    Told.text(told, "foot", look.foot());
    pictures
        .bytes(sql, look.logo(), Wardrobe.WIDTH)
        .ifPresent(bytes -> told.put("logo", pieces(Base64.getEncoder().encodeToString(bytes))));
    return Map.of(SECTION, told);
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    for (int at = 0; at < text.length(); at += PIECE) {
      pieces.add(text.substring(at, Math.min(at + PIECE, text.length())));
    }
    return pieces;
  }
}
