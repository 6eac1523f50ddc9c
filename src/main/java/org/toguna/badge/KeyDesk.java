package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE;
import static org.toguna.tables.Tables.BADGE_KEY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The keys an edition's badges are signed with: which signs, which still count; the next one, and
/// the end of one that others may have.
@Controller
@RequestMapping("/organisation/editions/{number}" + KeyDesk.PATH)
class KeyDesk {
  static final String PATH = LayoutDesk.PATH + "/cles";

  private final ShelfTools tools;
  private final BadgeKeys keys;

  KeyDesk(ShelfTools tools, BadgeKeys keys) {
    this.tools = tools;
    this.keys = keys;
  }

  /// A key and how many badges that count it signed.
  record Line(int id, Instant made, Optional<Instant> retired, boolean revoked, int badges) {
    String standing() {
      return revoked ? "REVOKED" : retired.isPresent() ? "RETIRED" : "SIGNS";
    }
  }

  /// What the page shows, the newest key first.
  record View(Edition edition, List<Line> lines, boolean done) {}

  @GetMapping
  Answer list(Scene scene, Edition edition, Form form) {
    var lines = tools.db().read(sql -> lines(sql, edition));
    var view = new View(edition, lines, form.ticked("fait"));
    return Answer.page((out, no) -> JtekeysGenerated.render(out, no, scene, view));
  }

  private static List<Line> lines(DSLContext sql, Edition edition) {
    var badges =
        DSL.field(
            DSL.select(DSL.count())
                .from(BADGE)
                .where(BADGE.EDITION_ID.eq(BADGE_KEY.EDITION_ID))
                .and(BADGE.KEY_ID.eq(BADGE_KEY.KEY_ID))
                .and(BADGE.REVOKED_AT.isNull()));
    return sql.select(
            BADGE_KEY.KEY_ID, BADGE_KEY.MADE_AT, BADGE_KEY.RETIRED_AT, BADGE_KEY.REVOKED_AT, badges)
        .from(BADGE_KEY)
        .where(BADGE_KEY.EDITION_ID.eq(edition.id()))
        .orderBy(BADGE_KEY.KEY_ID.desc())
        .fetch(row ->
            new Line(
                row.value1(),
                row.value2(),
                Optional.ofNullable(row.value3()),
                row.value4() != null,
                row.value5()));
  }

  /// For whoever verifies codes without this server: `./toguna badge verify … --keys`.
  @GetMapping("/cles.json")
  Answer file(Edition edition) {
    var file = tools.db().read(sql -> KeyFile.written(edition, keys.ring(sql, edition)));
    return Answer.sent("application/json", file.getBytes(StandardCharsets.UTF_8))
        .as("cles-" + edition.number() + ".json");
  }

  /// The next key signs from now on; badges printed before stay good.
  @PostMapping
  Answer rotate(Scene scene, Edition edition, Form form) {
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit -> {
              keys.rotate(unit, scene.actor(), edition.id());
              return edition.desk(PATH) + "?fait=1";
            }));
  }

  /// Its badges count no more; who has a place is issued another.
  @PostMapping("/{key}/revocation")
  Answer revoke(Scene scene, Edition edition, @PathVariable int key) {
    tools.db().run(unit -> keys.revoke(unit, scene.actor(), edition.id(), key));
    return Answer.seeOther(edition.desk(PATH) + "?fait=1");
  }
}
