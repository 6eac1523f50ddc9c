package org.toguna.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_CHOICE;
import static org.toguna.tables.Tables.QUESTION_IF;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Form;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.TestSite;

/// What no statement may bring about, whoever writes it.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
class SheetPromisesTest {
  private final Owner owner = new Owner("call", Ids.next());
  private TestSite site;
  private Edition week;
  private Sheet sheet;

  private void begin(Db.Engine engine) {
    site = TestSite.on(engine);
    ChoresDone.await(site);
    week = site.bean(EditionFile.class).take(TestSite.thirdEdition());
    var file =
        YamlMap.read(
            "questions.yaml",
            """
            questions:
              - { slug: femme, label: Une femme, kind: YES_NO, purpose: compter, keptDays: 9 }
              - slug: role
                label: Son rôle
                kind: SHORT
                onlyIf: { question: femme, answers: [oui] }
                purpose: compter
                keptDays: 9
            """);
    site.db().run(unit -> SheetFile.take(unit, Sheet.of(unit.sql(), owner, week), week, file));
    sheet = site.db().read(sql -> Sheet.of(sql, owner, week));
  }

  @AfterEach
  void theSiteCloses() {
    site.close();
  }

  private Question question(String slug) {
    return sheet.called(slug).orElseThrow();
  }

  private void refused(Consumer<Unit> statement) {
    assertThatThrownBy(() -> site.db().run(statement)).isInstanceOf(DataAccessException.class);
  }

  private int count(Table<?> table) {
    return site.db().read(sql -> sql.fetchCount(table));
  }

  private PersonId awa() {
    return site.db()
        .write(unit -> {
          var id = site.bean(Persons.class).add(unit, "Awa", Lang.FR, false);
          var by = new Answers.By(new Respondent("entry", Ids.next()), id, Instant.EPOCH);
          var form = Form.showing(Map.of("q-femme", "oui", "q-role", "Fondatrice"));
          Answers.write(unit, sheet, by, Filled.read(form, sheet));
          return id;
        });
  }

  @ParameterizedTest
  @EnumSource
  void noQuestionDependsOnALaterOne(Db.Engine engine) {
    begin(engine);
    refused(unit ->
        unit.sql()
            .update(QUESTION)
            .set(QUESTION.IF_ID, question("role").id())
            .set(QUESTION.IF_POSITION, 20)
            .where(QUESTION.ID.eq(question("femme").id()))
            .execute());
    refused(unit ->
        unit.sql()
            .update(QUESTION)
            .set(QUESTION.POSITION, 30)
            .where(QUESTION.ID.eq(question("femme").id()))
            .execute());
  }

  @ParameterizedTest
  @EnumSource
  void aConditionNamesAChoiceThatIsThere(Db.Engine engine) {
    begin(engine);
    refused(unit ->
        unit.sql()
            .insertInto(QUESTION_IF)
            .set(QUESTION_IF.QUESTION_ID, question("role").id())
            .set(QUESTION_IF.IF_ID, question("femme").id())
            .set(QUESTION_IF.CHOICE, "peut-etre")
            .execute());
    refused(unit ->
        unit.sql().deleteFrom(QUESTION_CHOICE).where(QUESTION_CHOICE.SLUG.eq("oui")).execute());
    refused(unit -> Sheets.remove(unit, owner, question("femme").id()));
  }

  @ParameterizedTest
  @EnumSource
  void anAnsweredQuestionKeepsItsKind(Db.Engine engine) {
    begin(engine);
    awa();
    refused(unit ->
        unit.sql()
            .update(QUESTION)
            .set(QUESTION.KIND, "NUMBER")
            .where(QUESTION.ID.eq(question("role").id()))
            .execute());
    refused(unit ->
        unit.sql()
            .update(QUESTION_ANSWER)
            .set(QUESTION_ANSWER.CONTENT, "peut-être")
            .where(QUESTION_ANSWER.QUESTION_ID.eq(question("femme").id()))
            .execute());
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionThatChangedMeanwhileTakesNoAnswer(Db.Engine engine) {
    begin(engine);
    site.db()
        .run(unit -> {
          Sheets.remove(unit, owner, question("role").id());
          unit.sql().update(QUESTION).set(QUESTION.KIND, "SHORT").execute();
        });
    awa();
    assertThat(count(QUESTION_ANSWER)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aSheetGoesWithItsQuestionsAndAnswers(Db.Engine engine) {
    begin(engine);
    awa();
    site.db().run(unit -> Sheets.drop(unit, owner));
    assertThat(count(QUESTION_ANSWER)).isZero();
    assertThat(count(QUESTION)).isZero();
  }
}
