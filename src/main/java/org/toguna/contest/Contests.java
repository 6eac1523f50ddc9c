package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;
import static org.toguna.tables.Tables.CONTEST_VERSION;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;

/// Writes contests. Every change names the revision it was made upon: one made upon an older text
/// changes nothing.
@Component
class Contests {
  /// The topic of the pages that show contests.
  static final String TOPIC = "contests";

  private final Texts texts;
  private final PublicLog publicLog;

  Contests(Texts texts, PublicLog publicLog) {
    this.texts = texts;
    this.publicLog = publicLog;
  }

  /// A new contest under an address of its own, not opened.
  UUID add(Unit unit, EditionId edition, Terms terms, boolean example) {
    var name = terms.facts().name().in(Lang.FR);
    var slug =
        Slug.free(
            Slug.of(name, 50),
            "concours-1",
            taken -> Contest.find(unit.sql(), edition, taken).isPresent());
    return add(unit, edition, slug, terms, example);
  }

  UUID add(Unit unit, EditionId edition, String slug, Terms terms, boolean example) {
    var id = Ids.next();
    unit.sql()
        .insertInto(CONTEST)
        .set(CONTEST.ID, id)
        .set(CONTEST.EDITION_ID, edition)
        .set(CONTEST.SLUG, slug)
        .set(
            CONTEST.POSITION,
            DSL.select(DSL.coalesce(DSL.max(CONTEST.POSITION), 0).plus(10))
                .from(CONTEST)
                .where(CONTEST.EDITION_ID.eq(edition)))
        .set(CONTEST.TERMS_JSON, TermsJson.write(terms))
        .set(CONTEST.EXAMPLE, example)
        .execute();
    return id;
  }

  /// False if somebody changed it since it was read.
  boolean change(Unit unit, Contest read, Terms terms) {
    return unit.sql()
            .update(CONTEST)
            .set(CONTEST.TERMS_JSON, TermsJson.write(terms))
            .set(CONTEST.REVISION, CONTEST.REVISION.plus(1))
            .where(CONTEST.ID.eq(read.id()))
            .and(CONTEST.REVISION.eq(read.standing().revision()))
            .execute()
        == 1;
  }

  /// The text that opening this contest would fix.
  Frozen frozen(Edition edition, Contest contest) {
    return Frozen.of(texts, edition, contest.terms());
  }

  /// Why and when a version is opened.
  record Opening(String reason, Instant at) {}

  /// Opens the text whose hash somebody read as the next version; nothing if the text is another by
  /// now, or lacks something, or somebody opened first.
  Optional<Integer> open(Unit unit, Edition edition, UUID id, String sha256, Opening opening) {
    var contest = Contest.find(unit.sql(), edition.id(), id);
    if (contest.isEmpty() || !Gaps.of(contest.get().terms()).isEmpty()) {
      return Optional.empty();
    }
    var frozen = frozen(edition, contest.get());
    if (!frozen.sha256().equals(sha256)) {
      return Optional.empty();
    }
    var standing = contest.get().standing();
    int next = standing.version() + 1;
    int taken =
        unit.sql()
            .update(CONTEST)
            .set(CONTEST.VERSION, next)
            .where(CONTEST.ID.eq(id))
            .and(CONTEST.REVISION.eq(standing.revision()))
            .and(CONTEST.VERSION.eq(standing.version()))
            .execute();
    if (taken == 0) {
      return Optional.empty();
    }
    put(unit, contest.get(), next, frozen, opening);
    unit.tell(new ContestOpened(edition.id(), id));
    return Optional.of(next);
  }

  /// With its hash in the public journal, so that nobody can say later that the text was another.
  private void put(Unit unit, Contest contest, int number, Frozen frozen, Opening opening) {
    var digest = HexFormat.of().parseHex(frozen.sha256());
    var receipt = publicLog.append(unit, Kind.PUBLICATION, digest);
    publicLog.sign(unit);
    var terms = contest.terms();
    var row = unit.sql().newRecord(CONTEST_VERSION);
    row.setContestId(contest.id());
    row.setNumber(number);
    row.setOpenedAt(opening.at());
    row.setOpensAt(terms.calendar().at(Step.OPENING).orElseThrow());
    row.setClosesAt(terms.calendar().at(Step.CLOSING).orElseThrow());
    row.setPerPerson(terms.facts().limits().perPerson());
    row.setPerFirm(
        terms.facts().kind() == Facts.Kind.STARTUPS ? terms.facts().limits().perFirm() : null);
    row.setReason(opening.reason());
    row.setBookFr(frozen.french().text());
    row.setBookEn(frozen.english().text());
    row.setTermsJson(frozen.terms());
    row.setSha256(frozen.sha256());
    row.setLogIndex(receipt.index());
    row.insert();
  }
}
