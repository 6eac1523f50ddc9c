package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.Badge;
import org.toguna.badge.Badges;
import org.toguna.badge.Reason;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.registration.Enrolment.IfFull;
import org.toguna.registration.Enrolment.Outcome;

/// Fatoumata registers others with her own hand.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class EnrolmentTest {
  private static final String AWA = "+22370112233";

  private Hall hall;
  private PersonId awa;
  private Enrolment enrolment;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    awa = hall.person("Awa Dembélé", AWA);
    enrolment = hall.site.bean(Enrolment.class);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private Enrolment.Hand hand() {
    return new Enrolment.Hand(new Actor("Fatoumata"), hall.edition.id());
  }

  private Outcome enrol(PersonId person, UUID category, IfFull ifFull) {
    var wanted = new Enrolment.Wanted(category, person, ifFull);
    return hall.site.db().write(unit -> enrolment.enrol(unit, hand(), wanted));
  }

  private Registration registered(PersonId person) {
    return hall.site
        .db()
        .read(sql -> Registration.of(sql, hall.edition.id(), person))
        .orElseThrow();
  }

  private Badge badge() {
    var id = registered(awa).id();
    return hall.site.db().write(unit -> enrolment.badge(unit, hand(), id)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void herHandOpensHiddenAndClosedCategoriesAndNeedsNobodysYes(Db.Engine engine) {
    given(engine);
    for (String slug : new String[] {"cachee", "close", "bientot", "presse"}) {
      var person = hall.person("Invité " + slug, "+22370112299");
      assertThat(enrol(person, hall.category(slug).id(), IfFull.QUEUE))
          .isInstanceOf(Outcome.Made.class);
      assertThat(hall.state(person)).as(slug).isEqualTo("CONFIRMED");
    }
    assertThat(hall.letters("+22370112299"))
        .hasSize(4)
        .containsOnly("registration.letter.CONFIRMED");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noQuotaGivesWayToHerHand(Db.Engine engine) {
    given(engine);
    var one = hall.category("une-place").id();
    enrol(awa, one, IfFull.QUEUE);
    var hawa = hall.person("Hawa", "+22370112244");
    assertThat(enrol(hawa, one, IfFull.REFUSE)).isEqualTo(new Outcome.Full());
    assertThat(hall.state(hawa)).isEmpty();
    enrol(hawa, one, IfFull.QUEUE);
    assertThat(hall.state(hawa)).isEqualTo("WAITING");
    assertThat(enrol(awa, hall.category("participant").id(), IfFull.QUEUE))
        .isInstanceOf(Outcome.There.class);
    assertThat(enrol(hall.person("Ali", "+22370112255"), Ids.next(), IfFull.QUEUE))
        .isEqualTo(new Outcome.NoCategory());
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void manyHandsAtOnceGiveNoPlaceTwice(Db.Engine engine) {
    given(engine);
    var twenty = hall.category("vingt").id();
    Rush.of(
        30, number -> enrol(hall.person("N° " + number, "+22370112244"), twenty, IfFull.REFUSE));
    assertThat(hall.category("vingt").rules().places().taken()).isEqualTo(20);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectedNameIsOnANewBadgeAndNotInTheJournal(Db.Engine engine) {
    given(engine);
    enrol(awa, hall.category("participant").id(), IfFull.QUEUE);
    var wrong = badge();
    var id = registered(awa).id();
    hall.site.db().run(unit -> enrolment.rename(unit, hand(), id, "Awa Dembele-Touré"));
    var right = hall.badge(awa).orElseThrow();
    assertThat(right.id()).isNotEqualTo(wrong.id());
    var old = hall.site.db().read(sql -> hall.site.bean(Badges.class).find(sql, wrong.id()));
    assertThat(old.orElseThrow().state().revoked().orElseThrow().reason())
        .isEqualTo(Reason.CORRECTED);
    var person = hall.site.db().read(sql -> hall.site.bean(Persons.class).find(sql, awa));
    assertThat(person.orElseThrow().shownName()).isEqualTo("Awa Dembele-Touré");
    var noted =
        hall.site
            .db()
            .read(sql -> hall.site.bean(Journal.class).of(sql, Subject.of(Course.SUBJECT, id)));
    assertThat(noted.toString()).contains("corrected").doesNotContain("Awa");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theNameThatIsSoAlreadyCostsNoBadge(Db.Engine engine) {
    given(engine);
    enrol(awa, hall.category("participant").id(), IfFull.QUEUE);
    var badge = badge();
    var id = registered(awa).id();
    hall.site.db().run(unit -> enrolment.rename(unit, hand(), id, "Awa Dembélé"));
    assertThat(hall.badge(awa).orElseThrow().id()).isEqualTo(badge.id());
  }

  @ParameterizedTest
  @EnumSource
  void whomSheTakesBackIsToldAndTheNextIsOfferedThePlace(Db.Engine engine) {
    given(engine);
    var one = hall.category("une-place").id();
    enrol(awa, one, IfFull.QUEUE);
    var badge = badge();
    var hawa = hall.person("Hawa", "+22370112244");
    enrol(hawa, one, IfFull.QUEUE);
    var id = registered(awa).id();
    hall.site.db().run(unit -> enrolment.cancel(unit, hand(), id));
    assertThat(hall.state(awa)).isEmpty();
    assertThat(hall.letters(AWA)).contains("registration.letter.CANCELLED");
    assertThat(hall.state(hawa)).isEqualTo("OFFERED");
    assertThat(
            hall.site
                .db()
                .read(sql -> hall.site.bean(Badges.class).find(sql, badge.id()))
                .orElseThrow()
                .valid())
        .isFalse();
    assertThat(hall.broken()).isEmpty();
  }
}
