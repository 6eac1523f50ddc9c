package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY_DAY;
import static org.toguna.tables.Tables.REGISTRATION;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;
import org.toguna.question.Answers;

/// What must hold of every category and its line.
@Configuration(proxyBeanMethods = false)
class RegistrationPromises {
  private static Field<Integer> counted(State... states) {
    return DSL.field(
        DSL.select(DSL.count())
            .from(REGISTRATION)
            .where(REGISTRATION.CATEGORY_ID.eq(PARTICIPANT_CATEGORY.ID))
            .and(REGISTRATION.STATE.in(Stream.of(states).map(State::name).toList())));
  }

  @Bean
  Invariant placesAreCounted() {
    return Invariant.of(
        "A category counts as taken the places that are confirmed or offered: one place, one offer",
        sql ->
            sql.select(PARTICIPANT_CATEGORY.SLUG)
                .from(PARTICIPANT_CATEGORY)
                .where(PARTICIPANT_CATEGORY.TAKEN.ne(counted(State.CONFIRMED, State.OFFERED))));
  }

  @Bean
  Invariant theLineIsCounted() {
    return Invariant.of(
        "A category counts those who wait",
        sql ->
            sql.select(PARTICIPANT_CATEGORY.SLUG)
                .from(PARTICIPANT_CATEGORY)
                .where(PARTICIPANT_CATEGORY.WAITING.ne(counted(State.WAITING))));
  }

  @Bean
  Invariant daysAreCounted() {
    return Invariant.of(
        "A category counts on each of its days those who come, and those who wait for it",
        sql ->
            sql.select(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID)
                .from(PARTICIPANT_CATEGORY_DAY)
                .where(
                    PARTICIPANT_CATEGORY_DAY
                        .TAKEN
                        .ne(DayPlaces.counted(List.of(State.CONFIRMED, State.OFFERED)))
                        .or(
                            PARTICIPANT_CATEGORY_DAY.WAITING.ne(
                                DayPlaces.counted(List.of(State.WAITING))))));
  }

  @Bean
  Invariant badgesOfPlaces() {
    return Invariant.of(
        "Only a confirmed registration has a badge",
        sql ->
            sql.select(REGISTRATION.ID)
                .from(REGISTRATION)
                .where(REGISTRATION.BADGE_ID.isNotNull())
                .and(REGISTRATION.STATE.ne(State.CONFIRMED.name())));
  }

  @Bean
  Invariant nothingIsOversold() {
    return Invariant.of(
        "No category gives more places than its quota",
        sql ->
            sql.select(PARTICIPANT_CATEGORY.SLUG)
                .from(PARTICIPANT_CATEGORY)
                .where(PARTICIPANT_CATEGORY.QUOTA.lt(counted(State.CONFIRMED, State.OFFERED))));
  }

  @Bean
  Invariant answersGoWithTheirRegistration() {
    return Invariant.told(
        "No answer is left of a registration that is no more",
        sql -> {
          int strays =
              Answers.strays(
                  sql,
                  CategoryQuestions.ANSWERED_FOR,
                  DSL.select(REGISTRATION.ID).from(REGISTRATION));
          return strays == 0 ? List.of() : List.of(strays + " answers");
        });
  }

  @Bean
  Invariant registrationsInOwnCategories() {
    return Invariant.of(
        "A registration is in a category of its own edition",
        sql ->
            sql.select(REGISTRATION.ID)
                .from(REGISTRATION)
                .join(PARTICIPANT_CATEGORY)
                .on(PARTICIPANT_CATEGORY.ID.eq(REGISTRATION.CATEGORY_ID))
                .where(PARTICIPANT_CATEGORY.EDITION_ID.ne(REGISTRATION.EDITION_ID)));
  }
}
