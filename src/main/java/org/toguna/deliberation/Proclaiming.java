package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.jury.FieldChanged;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;

/// Publishes what a jury decided of a matter, once and all of it, as the desk read it before: now
/// or at an hour that was laid down. Every decision and the whole text enter the public journal,
/// and candidates are told, in the same unit.
@Component
class Proclaiming {
  /// The topic of the pages that show results.
  static final String TOPIC = "deliberation";

  private final PublicLog log;
  private final DeliberationLetters letters;
  private final Clock clock;

  Proclaiming(PublicLog log, DeliberationLetters letters, Clock clock) {
    this.log = log;
    this.letters = letters;
    this.clock = clock;
  }

  Draft draft(DSLContext sql, Edition edition, Call call, Matter matter) {
    return Draft.of(sql, edition, call, matter, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /// Lays down when it is published: nothing is decided in between. False if something stands in
  /// its way, it is another than was read, or the hour is past.
  boolean plan(Unit unit, Draft read, String sha256, Instant at) {
    if (!at.isAfter(clock.instant()) || !isRight(unit, read, sha256)) {
      return false;
    }
    unit.sql()
        .update(DELIBERATION_MATTER)
        .set(DELIBERATION_MATTER.PLANNED_AT, at)
        .set(DELIBERATION_MATTER.PLANNED_SHA256, sha256)
        .where(Outcomes.is(read.call().id(), read.matter()))
        .execute();
    return true;
  }

  /// Holds the matter and looks again at what would be published.
  private boolean isRight(Unit unit, Draft read, String sha256) {
    return Matters.hold(unit, read.call().id(), read.matter())
        && now(unit, read).gaps().isEmpty()
        && now(unit, read).proclamation().sha256().equals(sha256);
  }

  private Draft now(Unit unit, Draft read) {
    return draft(unit.sql(), read.edition(), read.call(), read.matter());
  }

  /// Takes back what was laid down; false where it was published meanwhile.
  boolean unplan(Unit unit, Call call, Matter matter) {
    return unit.sql()
            .update(DELIBERATION_MATTER)
            .setNull(DELIBERATION_MATTER.PLANNED_AT)
            .setNull(DELIBERATION_MATTER.PLANNED_SHA256)
            .where(Outcomes.is(call.id(), matter))
            .andNot(DELIBERATION_MATTER.PUBLISHED)
            .and(DELIBERATION_MATTER.PLANNED_AT.isNotNull())
            .execute()
        == 1;
  }

  /// False if it was published before, something stands in its way, or it is another than was read.
  boolean publish(Unit unit, Draft read, String sha256) {
    if (!isRight(unit, read, sha256)) {
      return false;
    }
    var draft = now(unit, read);
    var published = entered(unit, draft.proclamation());
    var text = published.text();
    var digest = Minutes.digest(text.getBytes(StandardCharsets.UTF_8));
    var entry = log.append(unit, Kind.PUBLICATION, digest);
    log.sign(unit);
    unit.sql()
        .update(DELIBERATION_MATTER)
        .set(DELIBERATION_MATTER.PUBLISHED, true)
        .set(DELIBERATION_MATTER.PUBLISHED_AT, published.head().published())
        .set(DELIBERATION_MATTER.CONTENT, text)
        .set(DELIBERATION_MATTER.SHA256, Proclamation.sha256(text))
        .set(DELIBERATION_MATTER.LOG_INDEX, entry.index())
        .where(Outcomes.is(draft.call().id(), draft.matter()))
        .execute();
    letters.published(unit, draft);
    unit.tell(new ResultsPublished(draft.call().id(), draft.matter()));
    unit.tell(new FieldChanged(draft.call().id()));
    PageCache.drop(unit, TOPIC);
    ContestTitle.changed(unit);
    return true;
  }

  /// With every decision in the public journal.
  private Proclamation entered(Unit unit, Proclamation draft) {
    List<Decided> entered = new ArrayList<>();
    for (Decided one : draft.decisions()) {
      var digest = Minutes.digest(one.body().getBytes(StandardCharsets.UTF_8));
      entered.add(one.at(log.append(unit, Kind.DECISION, digest).index()));
    }
    return new Proclamation(draft.head(), draft.sittings(), entered);
  }
}
