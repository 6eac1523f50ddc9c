package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_LIST;
import static org.toguna.tables.Tables.ELIGIBILITY_LISTED;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;
import org.toguna.tables.tables.records.EligibilityListRecord;

/// Publishes lists: once every dossier is decided and no appeal waits, after the call's end, as the
/// desk read it before. Candidates are told in the same unit and not before.
@Component
class Publishing {
  /// The topic of the pages that show lists.
  static final String TOPIC = "eligibility";

  private final PublicLog log;
  private final EligibilityLetters letters;
  private final Clock clock;

  Publishing(PublicLog log, EligibilityLetters letters, Clock clock) {
    this.log = log;
    this.letters = letters;
    this.clock = clock;
  }

  /// The list as it would be now; what stands in its way, as keys of sentences.
  record Draft(Edition edition, Queue queue, Terms terms, Listing listing, List<String> gaps) {
    String sha256() {
      return Listing.sha256(listing.body());
    }
  }

  Draft draft(DSLContext sql, Edition edition, Call call) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var queue = Queue.read(sql, call, now);
    var terms = Terms.of(sql, call.id());
    var last = Published.find(sql, call.id(), terms.lists());
    var listing = listing(edition, queue, terms, new Moment(now, last.map(Published::listing)));
    return new Draft(edition, queue, terms, listing, gaps(queue, now, listing, last));
  }

  private record Moment(Instant now, Optional<Listing> before) {
    Set<String> known() {
      return before.stream()
          .flatMap(listing -> listing.entries().stream())
          .map(Listing.Entry::number)
          .collect(Collectors.toSet());
    }
  }

  private static Listing listing(Edition edition, Queue queue, Terms terms, Moment moment) {
    var call = queue.call();
    var zone = edition.period().zone();
    var late =
        moment
            .now()
            .atZone(zone)
            .toLocalDate()
            .plusDays(terms.appealDays() + 1L)
            .atStartOfDay(zone)
            .toInstant();
    var head =
        new Listing.Head(
            call.slug() + " " + call.id(),
            terms.lists() + 1,
            moment.now(),
            call.version() + " " + call.sha256(),
            late,
            queue.lines().size());
    var known = moment.known();
    return new Listing(
        head,
        queue.lines().stream()
            .filter(line -> line.stage() == Stage.ELIGIBLE)
            .map(Queue.Line::dossier)
            .map(one -> entry(one, terms.lists() > 0 && !known.contains(one.shownNumber())))
            .toList(),
        List.of());
  }

  private static Listing.Entry entry(HandedIn one, boolean added) {
    return new Listing.Entry(one.shownNumber(), one.name(), one.categories(), one.country(), added);
  }

  private static List<String> gaps(
      Queue queue, Instant now, Listing listing, Optional<Published> last) {
    var gaps = new ArrayList<String>();
    if (now.isBefore(queue.call().lateAt())) {
      gaps.add("eligibility.gap.open");
    }
    if (queue.lines().isEmpty()) {
      gaps.add("eligibility.gap.none");
    }
    if (queue.count(Stage.TO_DECIDE) + queue.count(Stage.AWAITING) > 0) {
      gaps.add("eligibility.gap.undecided");
    }
    if (queue.count(Stage.APPEALED) > 0) {
      gaps.add("eligibility.gap.appeals");
    }
    if (last.filter(before -> same(before.listing(), listing)).isPresent()) {
      gaps.add("eligibility.gap.same");
    }
    return gaps;
  }

  private static boolean same(Listing before, Listing now) {
    return before.head().handedIn() == now.head().handedIn()
        && numbers(before).equals(numbers(now));
  }

  private static List<String> numbers(Listing listing) {
    return listing.entries().stream().map(Listing.Entry::number).toList();
  }

  /// The number it is published under; nothing if it is another than was read, or something stands
  /// in its way.
  Optional<Integer> publish(Unit unit, Edition edition, Call call, String sha256) {
    Terms.await(unit, call.id());
    var draft = draft(unit.sql(), edition, call);
    if (!draft.gaps().isEmpty() || !draft.sha256().equals(sha256)) {
      return Optional.empty();
    }
    var stands = HandedIn.stands(ELIGIBILITY_SHEET.APPLICATION_ID, ELIGIBILITY_SHEET.VERSION);
    put(unit, call, draft, Appeal.none(call.id(), stands));
    draft.queue().lines().stream()
        .filter(line -> !line.standing().told())
        .forEach(line -> letters.decided(unit, draft, line));
    return Optional.of(draft.listing().head().number());
  }

  /// Whether the list that was published last can be corrected now: it may be while appeals wait,
  /// and not while something is undecided or the call is open again.
  boolean isCorrectable(DSLContext sql, Edition edition, Call call) {
    return Set.of("eligibility.gap.appeals", "eligibility.gap.same")
        .containsAll(draft(sql, edition, call).gaps());
  }

  /// Publishes the list without a dossier that was found not eligible in this unit of work, with
  /// the reason that everybody reads, and tells its candidate.
  int correct(Unit unit, Edition edition, Call call, Listing.Removed removed) {
    var made = draft(unit.sql(), edition, call);
    var draft =
        new Draft(
            made.edition(),
            made.queue(),
            made.terms(),
            made.listing().without(removed),
            made.gaps());
    put(unit, call, draft, DSL.noCondition());
    draft.queue().lines().stream()
        .filter(line -> line.dossier().shownNumber().equals(removed.number()))
        .forEach(line -> letters.corrected(unit, draft, line));
    return draft.listing().head().number();
  }

  private void put(Unit unit, Call call, Draft draft, Condition more) {
    write(unit, call, draft.listing(), more);
    var number = draft.listing().head().number();
    draft.queue().lines().forEach(line -> listed(unit, call.id(), number, line));
    Terms.count(unit, call.id(), number);
    PageCache.drop(unit, TOPIC);
    ContestTitle.changed(unit);
  }

  /// The statement asks again whether all is decided.
  private void write(Unit unit, Call call, Listing listing, Condition more) {
    var text = listing.text();
    var entry = log.append(unit, Kind.PUBLICATION, Listing.digest(text));
    log.sign(unit);
    var row = new EligibilityListRecord();
    row.setContestId(call.id());
    row.setNumber(listing.head().number());
    row.setPublishedAt(listing.head().published());
    row.setCallLateAt(call.lateAt());
    row.setAppealLateAt(listing.head().late());
    row.setContent(text);
    row.setSha256(Listing.sha256(text));
    row.setLogIndex(entry.index());
    int written =
        unit.sql()
            .insertInto(ELIGIBILITY_LIST)
            .columns(row.fields())
            .select(
                DSL.select(Stream.of(row.fields()).map(field -> value(row, field)).toList())
                    .where(DSL.not(HandedIn.someWithout(call.id(), Eligible::decided)))
                    .and(more))
            .execute();
    if (written == 0) {
      throw new IllegalStateException("A dossier became undecided within one unit of work");
    }
  }

  private static <T> Field<T> value(EligibilityListRecord row, Field<T> field) {
    return DSL.val(row.get(field), field);
  }

  private static void listed(Unit unit, UUID contest, int list, Queue.Line line) {
    unit.sql()
        .insertInto(ELIGIBILITY_LISTED)
        .set(ELIGIBILITY_LISTED.CONTEST_ID, contest)
        .set(ELIGIBILITY_LISTED.LIST, list)
        .set(ELIGIBILITY_LISTED.APPLICATION_ID, line.dossier().id())
        .set(ELIGIBILITY_LISTED.NUMBER, line.standing().decision().orElseThrow().number())
        .execute();
  }
}
