package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.contest.Declared.Body;
import org.toguna.contest.Declared.Tie;

/// What each rule makes of what Awa declares.
class JudgingTest {
  private static final LocalDate DAY = LocalDate.parse("2025-12-21");
  private static final Facing AWA = Facing.SILENT;
  private static final Rule AGE = new Rule.FounderAge(18, 35, DAY);
  private static final Rule FIRM_AGE = new Rule.FirmAge(4, DAY);

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Met _ -> "met";
      case Outcome.NotMet no -> no.because().key();
      case Outcome.Untold not -> not.without().key();
    };
  }

  @Test
  void residenceIsInTheListOrNot() {
    var rule = new Rule.Residence(Countries.AES);
    assertThat(told(AWA.living("ML").before(rule))).isEqualTo("met");
    assertThat(told(AWA.living("FR").before(rule))).isEqualTo("contest.fails.residence");
    assertThat(told(AWA.before(rule))).isEqualTo("contest.without.residence");
  }

  @Test
  void nationalityOrRegistrationIsEnough() {
    var rule = new Rule.Origin(Countries.AES);
    assertThat(told(AWA.of("FR", "NE").before(rule))).isEqualTo("met");
    assertThat(told(AWA.of("FR").registered("BF").before(rule))).isEqualTo("met");
    assertThat(told(AWA.registered("ML").before(rule))).isEqualTo("met");
    assertThat(told(AWA.of("FR").registered("FR").before(rule))).isEqualTo("contest.fails.origin");
  }

  @Test
  void aForeignNationalityAloneDoesNotSettleWhereTheFirmIsRegistered() {
    var rule = new Rule.Origin(Countries.AES);
    assertThat(told(AWA.of("FR").before(rule))).isEqualTo("contest.without.registration");
    assertThat(told(AWA.registered("FR").before(rule))).isEqualTo("contest.without.nationality");
    assertThat(told(AWA.of("FR").withoutFirm(rule))).isEqualTo("contest.fails.origin");
  }

  @ParameterizedTest
  @CsvSource({
    "1989-12-22, met",
    "1989-12-21, contest.fails.age",
    "2007-12-21, met",
    "2007-12-22, contest.fails.age",
    "2004-02-29, met",
  })
  void ageIsCountedInWholeYearsOnTheDay(String born, String expected) {
    assertThat(told(AWA.born(born).before(AGE))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1995, met",
    "1990, met",
    "1989, contest.without.birthday",
    "1988, contest.fails.ages",
    "2006, met",
    "2007, contest.without.birthday",
    "2008, contest.fails.ages",
  })
  void aYearOfBirthAloneSettlesItUnlessTheDayWouldMatter(int year, String expected) {
    assertThat(told(AWA.born(year).before(AGE))).isEqualTo(expected);
  }

  @Test
  void anUnknownBirthIsNoAge() {
    assertThat(told(AWA.before(AGE))).isEqualTo("contest.without.birth");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-21, met",
    "2021-12-20, contest.fails.firmage",
    "2025-12-21, met",
    "2025-12-22, contest.fails.unborn",
  })
  void aFirmIsAtMostFourYearsOldAndExistsOnTheDay(String founded, String expected) {
    assertThat(told(AWA.founded(founded).before(FIRM_AGE))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2020, contest.fails.firmage",
    "2021, contest.without.foundedday",
    "2022, met",
    "2025, contest.without.foundedday",
    "2026, contest.fails.unborn",
  })
  void aYearOfRegistrationSettlesItUnlessTheDayWouldMatter(int year, String expected) {
    assertThat(told(AWA.founded(new Since.InYear(year)).before(FIRM_AGE))).isEqualTo(expected);
    assertThat(told(AWA.before(FIRM_AGE))).isEqualTo("contest.without.founded");
  }

  @Test
  void whatIsNotSaidOfTheCapitalMayBelongToAnybody() {
    var rule = new Rule.Capital(Countries.AES, 51);
    assertThat(told(AWA.capital(Map.of("ML", 30, "NE", 21)).before(rule))).isEqualTo("met");
    assertThat(told(AWA.capital(Map.of("ML", 50, "FR", 50)).before(rule)))
        .isEqualTo("contest.fails.capital");
    assertThat(told(AWA.capital(Map.of("ML", 40, "FR", 49)).before(rule)))
        .isEqualTo("contest.without.rest");
    assertThat(told(AWA.capital(Map.of("ML", 40, "FR", 50)).before(rule)))
        .isEqualTo("contest.fails.capital");
    assertThat(told(AWA.before(rule))).isEqualTo("contest.without.capital");
  }

  @ParameterizedTest
  @EnumSource
  void womenAreCountedInTheBodyThatTheRuleNames(Body body) {
    var half = new Rule.WomenShare(body, 50);
    assertThat(told(AWA.women(body, 1, 2).before(half))).isEqualTo("met");
    assertThat(told(AWA.women(body, 1, 3).before(half))).isEqualTo("contest.fails.women");
    var other = body == Body.TEAM ? Body.CAPITAL : Body.TEAM;
    assertThat(told(AWA.women(other, 2, 2).before(half))).isEqualTo("contest.without.women");
  }

  @Test
  void aThirdIsNotThirtyFourPercent() {
    var rule = new Rule.WomenShare(Body.TEAM, 34);
    assertThat(told(AWA.women(Body.TEAM, 1, 3).before(rule))).isEqualTo("contest.fails.women");
    assertThat(told(AWA.women(Body.TEAM, 1, 3).before(new Rule.WomenShare(Body.TEAM, 33))))
        .isEqualTo("met");
  }

  @Test
  void oneWomanIsEnoughAndNoneIsNot() {
    var rule = new Rule.OneWoman(Body.TEAM);
    assertThat(told(AWA.women(Body.TEAM, 1, 9).before(rule))).isEqualTo("met");
    assertThat(told(AWA.women(Body.TEAM, 0, 9).before(rule))).isEqualTo("contest.fails.onewoman");
    assertThat(told(AWA.before(rule))).isEqualTo("contest.without.women");
  }

  @ParameterizedTest
  @EnumSource
  void aBondExcludesOnlyIfItIsDeclaredAndIsNeverGuessed(Tie tie) {
    var rule = new Rule.Unrelated(tie);
    assertThat(told(AWA.tied(tie, false).before(rule))).isEqualTo("met");
    assertThat(told(AWA.tied(tie, true).before(rule))).isEqualTo("contest.fails.tie");
    assertThat(told(AWA.before(rule))).isEqualTo("contest.without.tie");
  }

  @Test
  void whatIsNotMetOutweighsWhatCannotBeTold() {
    var conditions =
        List.of(
            new Condition("a", new Rule.Residence(Countries.AES), Podium.TEXT, Podium.TEXT),
            new Condition("b", AGE, Podium.TEXT, Podium.TEXT));
    assertThat(Eligibility.of(conditions, AWA.living("FR").declared()).proposal())
        .isEqualTo(Eligibility.Proposal.NOT_ELIGIBLE);
    assertThat(Eligibility.of(conditions, AWA.living("ML").declared()).proposal())
        .isEqualTo(Eligibility.Proposal.INCOMPLETE);
    assertThat(Eligibility.of(conditions, AWA.living("ML").born(1995).declared()).proposal())
        .isEqualTo(Eligibility.Proposal.ELIGIBLE);
  }
}
