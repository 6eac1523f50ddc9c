package org.toguna.contest;

import static org.toguna.contest.Eligibility.Proposal.ELIGIBLE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Scene;

/// An opened contest as those see it who enter: the terms in force, and what they ask for.
public final class Call {
  private final Contest contest;
  private final Version version;
  private final Terms terms;

  private Call(Contest contest, Version version) {
    this.contest = contest;
    this.version = version;
    this.terms = version.terms();
  }

  public static Optional<Call> find(DSLContext sql, EditionId edition, String slug) {
    return Contest.find(sql, edition, slug).flatMap(contest -> opened(sql, contest));
  }

  public static Optional<Call> find(DSLContext sql, EditionId edition, UUID id) {
    return Contest.find(sql, edition, id).flatMap(contest -> opened(sql, contest));
  }

  /// An edition's opened contests in the organiser's order.
  public static List<Call> all(DSLContext sql, EditionId edition) {
    return Contest.of(sql, edition).stream()
        .flatMap(contest -> opened(sql, contest).stream())
        .toList();
  }

  private static Optional<Call> opened(DSLContext sql, Contest contest) {
    return Version.find(sql, contest.id(), contest.standing().version())
        .map(version -> new Call(contest, version));
  }

  public UUID id() {
    return contest.id();
  }

  public String slug() {
    return contest.slug();
  }

  /// Its public address below the edition.
  public String path() {
    return contest.path();
  }

  public Words name() {
    return terms.facts().name();
  }

  public boolean example() {
    return contest.example();
  }

  /// For firms that are registered; else for holders of a project.
  public boolean ofFirms() {
    return terms.facts().kind() == Facts.Kind.STARTUPS;
  }

  public int perPerson() {
    return terms.facts().limits().perPerson();
  }

  /// Entries a firm may hand in, where firms enter.
  public OptionalInt perFirm() {
    return ofFirms() ? OptionalInt.of(terms.facts().limits().perFirm()) : OptionalInt.empty();
  }

  /// Categories one entry may be in, at most.
  public int categoriesPerEntry() {
    return terms.facts().limits().categories();
  }

  public List<Category> categories() {
    return terms.entry().categories();
  }

  /// Which version of the rule book is in force.
  public int version() {
    return version.number();
  }

  /// The hash of that rule book.
  public String sha256() {
    return version.sha256();
  }

  public Instant opensAt() {
    return terms.calendar().at(Step.OPENING).orElseThrow();
  }

  /// The last instant, its second included.
  public Instant closesAt() {
    return terms.calendar().at(Step.CLOSING).orElseThrow();
  }

  /// The first instant that is too late.
  public Instant lateAt() {
    return terms.calendar().late().orElseThrow();
  }

  public boolean isOpen(Instant now) {
    return terms.calendar().at(now) == Phase.OPEN;
  }

  /// What its conditions, and the conditions of its prizes for women, need to be told.
  public Needs needs() {
    return Needs.of(
        Stream.concat(
                terms.entry().conditions().stream().map(Condition::rule),
                terms.prizes().stream().map(Prize::won).flatMap(Call::own))
            .toList());
  }

  private static Stream<Rule> own(Prize.Won won) {
    return won instanceof Prize.Women women ? Stream.of(women.own()) : Stream.empty();
  }

  /// The documents that prove the conditions, each once, by the slug of the first that asks for it.
  public Map<String, Words> proofs() {
    var proofs = new LinkedHashMap<String, Words>();
    terms.entry().conditions().stream()
        .filter(condition -> !proofs.containsValue(condition.proof()))
        .forEach(condition -> proofs.put(condition.slug(), condition.proof()));
    return proofs;
  }

  /// The countries a form offers first.
  public Map<String, String> countries(Lang lang) {
    return Countries.offered(lang, needs().countries());
  }

  public static String country(String code, Lang lang) {
    return Countries.name(code, lang);
  }

  /// What the conditions make of declared facts; `ways` are the ways they may be, see
  /// [Eligibility].
  public Eligibility judge(List<Declared> ways) {
    return Eligibility.of(terms.entry().conditions(), ways);
  }

  /// What is won, in the organiser's order.
  public List<Prize> prizes() {
    return terms.prizes();
  }

  /// Whether an entry may be given a prize by the prize's own rule, of which these are the declared
  /// facts; what cannot be told is not met.
  public boolean mayWin(Prize prize, List<Declared> ways) {
    return own(prize.won())
        .map(rule -> new Condition(prize.slug(), rule, Words.NONE, Words.NONE))
        .allMatch(rule -> Eligibility.of(List.of(rule), ways).proposal() == ELIGIBLE);
  }

  /// The grid of each round that has one, its criteria in the organiser's order.
  public Map<Round, List<Criterion>> grids() {
    return terms.scoring().grids();
  }

  /// What a grid adds up to.
  public int total() {
    return terms.scoring().total();
  }

  /// Whether the lowest and the highest level of a criterion ask for a comment.
  public boolean commentsAtExtremes() {
    return terms.scoring().comments();
  }

  /// An instant to the second, on the clock of the edition's place.
  public static String moment(Scene scene, ZoneId zone, Instant at) {
    return Voice.of(scene, zone).moment(at);
  }

  /// By whom a prize is won: the category and the rank, the public, the partner.
  public String won(Texts texts, Lang lang, ZoneId zone, Prize prize) {
    return new Voice(texts, lang, zone).won(prize, categories());
  }

  /// What clock that is.
  public static String clock(Scene scene, ZoneId zone) {
    return Voice.of(scene, zone).clock();
  }
}
