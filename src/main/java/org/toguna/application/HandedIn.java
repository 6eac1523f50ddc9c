package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.toguna.contest.Call;
import org.toguna.contest.Eligibility;
import org.toguna.contest.Prize;
import org.toguna.kit.files.Document;
import org.toguna.people.PersonId;

/// A dossier as it was handed in last: what eligibility, jury and results go by. What its candidate
/// has saved since is not in it, and what was withdrawn is not there.
public final class HandedIn {
  private final Application application;
  private final Content content;

  private HandedIn(Application application, Content content) {
    this.application = application;
    this.content = content;
  }

  /// A contest's, in the order of their numbers, in one question.
  public static List<HandedIn> in(DSLContext sql, UUID contest) {
    return read(sql, APPLICATION.CONTEST_ID.eq(contest)).toList();
  }

  public static Optional<HandedIn> find(DSLContext sql, UUID contest, UUID id) {
    return read(sql, APPLICATION.CONTEST_ID.eq(contest).and(APPLICATION.ID.eq(id))).findFirst();
  }

  /// Those of these that still stand handed in, in the order of their numbers.
  public static List<HandedIn> among(DSLContext sql, Collection<UUID> ids) {
    return read(sql, APPLICATION.ID.in(ids)).toList();
  }

  /// All that a person has handed in, in any contest.
  public static List<HandedIn> of(DSLContext sql, PersonId person) {
    return read(sql, APPLICATION.PERSON_ID.eq(person)).toList();
  }

  /// One of a person's own in a contest, by its number as it stands in addresses.
  public static Optional<HandedIn> own(
      DSLContext sql, UUID contest, PersonId person, String number) {
    var own = APPLICATION.CONTEST_ID.eq(contest).and(APPLICATION.PERSON_ID.eq(person));
    return read(sql, own.and(APPLICATION.NUMBER.eq(number))).findFirst();
  }

  /// The shown numbers of all that a person has entered, drafts and what was withdrawn too, by id.
  public static Map<UUID, String> numbersOf(DSLContext sql, PersonId person) {
    var numbers = new LinkedHashMap<UUID, String>();
    Application.allOf(sql, person).forEach(one -> numbers.put(one.id(), one.shownNumber()));
    return numbers;
  }

  /// That a dossier stands handed in with this version as its last, as a condition of a statement.
  public static Condition stands(Field<UUID> id, Field<Integer> version) {
    return DSL.exists(
        DSL.selectOne()
            .from(APPLICATION)
            .where(APPLICATION.ID.eq(id))
            .and(APPLICATION.VERSION.eq(version))
            .and(APPLICATION.STATE.eq(State.SUBMITTED.name())));
  }

  /// That some dossier of a contest is handed in for which this does not hold of its id and its
  /// version.
  public static Condition someWithout(
      UUID contest, BiFunction<Field<UUID>, Field<Integer>, Condition> held) {
    return DSL.exists(
        DSL.selectOne()
            .from(APPLICATION)
            .where(APPLICATION.CONTEST_ID.eq(contest))
            .and(APPLICATION.STATE.eq(State.SUBMITTED.name()))
            .andNot(held.apply(APPLICATION.ID, APPLICATION.VERSION)));
  }

  /// That a dossier stands handed in in this contest, as a condition of a statement.
  public static Condition standsIn(UUID contest, UUID id) {
    return DSL.exists(
        DSL.selectOne()
            .from(APPLICATION)
            .where(APPLICATION.ID.eq(id))
            .and(APPLICATION.CONTEST_ID.eq(contest))
            .and(APPLICATION.STATE.eq(State.SUBMITTED.name())));
  }

  private static Stream<HandedIn> read(DSLContext sql, Condition wanted) {
    return sql
        .select(APPLICATION.fields())
        .select(APPLICATION_VERSION.PIECES_JSON)
        .from(APPLICATION)
        .join(APPLICATION_VERSION)
        .on(APPLICATION_VERSION.APPLICATION_ID.eq(APPLICATION.ID))
        .and(APPLICATION_VERSION.NUMBER.eq(APPLICATION.VERSION))
        .where(APPLICATION.STATE.eq(State.SUBMITTED.name()))
        .and(wanted)
        .orderBy(APPLICATION.NUMBER)
        .fetch(HandedIn::of)
        .stream();
  }

  private static HandedIn of(Record row) {
    return new HandedIn(
        Application.of(row.into(APPLICATION)),
        Content.ofJson(row.get(APPLICATION_VERSION.PIECES_JSON)));
  }

  public UUID id() {
    return application.id();
  }

  public UUID contest() {
    return application.contest();
  }

  /// Who entered it.
  public PersonId candidate() {
    return application.person();
  }

  /// As it stands in addresses.
  public String number() {
    return application.number();
  }

  /// As it is read aloud: « ABCD-1234 ».
  public String shownNumber() {
    return application.shownNumber();
  }

  /// Its address on the desk below the edition.
  public String deskPath() {
    return ApplicationsDesk.PATH + "/" + contest() + "/" + id();
  }

  /// Its candidate's own address below the contest's.
  public String path() {
    return application.path();
  }

  public int version() {
    return application.version();
  }

  public Instant at() {
    return application.moments().submitted().orElseThrow();
  }

  public boolean example() {
    return application.example();
  }

  /// What the firm or the project is called.
  public String name() {
    return content.name();
  }

  /// The country it works in, as an ISO 3166 code.
  public String country() {
    return content.value(Piece.PROJECT, "country");
  }

  /// The slugs of the categories it is entered in.
  public List<String> categories() {
    return List.of(content.value(Piece.PROJECT, "categories").split(" "));
  }

  /// Who the firm is, however its number is spelt; nothing for a project's holder.
  public Optional<String> firm() {
    return content.value(Piece.PROJECT, "registration").isEmpty()
        ? Optional.empty()
        : Optional.of(Slots.firm(content));
  }

  /// The address of its site on the web, as it was written; empty for none.
  public String site() {
    return content.value(Piece.PROJECT, "site");
  }

  /// Somebody a dossier names: the share of the capital in percent, 0 where none was said.
  public record Named(String name, String role, int share) {}

  /// The people it names: those who work on it and those who hold capital.
  public List<Named> people() {
    return Team.of(content).members().stream()
        .map(member -> new Named(member.name(), member.role(), member.share()))
        .toList();
  }

  /// What it says of itself in running text, under the names of the fields, in their order:
  /// `solves`, `problem`, `solution`, `model`, `impact`, `next`. Nothing that tells who wrote it is
  /// asked there; whether it stands there all the same is another matter.
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    take(texts, Piece.PROJECT, "solves");
    Stream.of("problem", "solution", "model", "impact", "next")
        .forEach(field -> take(texts, Piece.PITCH, field));
    return texts;
  }

  private void take(Map<String, String> texts, Piece piece, String field) {
    var value = content.value(piece, field);
    if (!value.isEmpty()) {
      texts.put(field, value);
    }
  }

  /// The key of the sentence that names one of its texts.
  public static String label(String field) {
    return field.equals("solves") ? "application.project.solves" : "application.pitch." + field;
  }

  /// What the contest's conditions make of what it declares: a proposal, with reasons.
  public Eligibility judged(Call call) {
    return call.judge(Declaring.ways(call, content));
  }

  /// Whether it may be given a prize by the prize's own rule, of what it declares.
  public boolean mayWin(Call call, Prize prize) {
    return call.mayWin(prize, Declaring.ways(call, content));
  }

  /// Its documents by the name of their field: `deck`, `statutes`, `film`, and `proof.` with the
  /// slug of the condition it proves.
  public Map<String, Document> documents(DSLContext sql) {
    return Papers.of(sql, application.id(), application.version());
  }
}
