package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_SLOT;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of every dossier.
@Configuration(proxyBeanMethods = false)
class ApplicationPromises {

  @Bean
  Invariant receiptsAreTrue() {
    return Invariant.told(
        "A dossier that was handed in is word for word what its receipt’s hash says",
        sql ->
            sql.selectFrom(APPLICATION_VERSION).fetch().stream()
                .filter(row -> !Canon.sha256(row.getContent()).equals(row.getSha256()))
                .map(row -> row.getApplicationId() + " version " + row.getNumber())
                .toList());
  }

  @Bean
  Invariant versionsAreAllThere() {
    return Invariant.of(
        "A dossier that is handed in has every version it counts, from 1 on",
        sql ->
            sql.select(APPLICATION.NUMBER)
                .from(APPLICATION)
                .where(APPLICATION.STATE.eq(State.SUBMITTED.name()))
                .and(
                    APPLICATION
                        .VERSION
                        .ne(
                            DSL.field(
                                DSL.select(DSL.count())
                                    .from(APPLICATION_VERSION)
                                    .where(APPLICATION_VERSION.APPLICATION_ID.eq(APPLICATION.ID))))
                        .or(
                            APPLICATION.VERSION.ne(
                                DSL.field(
                                    DSL.select(DSL.coalesce(DSL.max(APPLICATION_VERSION.NUMBER), 0))
                                        .from(APPLICATION_VERSION)
                                        .where(
                                            APPLICATION_VERSION.APPLICATION_ID.eq(
                                                APPLICATION.ID)))))));
  }

  @Bean
  Invariant entriesAreHeld() {
    return Invariant.of(
        "A dossier has its person’s entry as long as it was not withdrawn, and no longer",
        sql ->
            sql.select(APPLICATION.NUMBER)
                .from(APPLICATION)
                .where(APPLICATION.STATE.eq(State.WITHDRAWN.name()).and(held()))
                .or(APPLICATION.STATE.ne(State.WITHDRAWN.name()).andNot(held())));
  }

  private static Condition held() {
    return DSL.exists(
        DSL.selectOne()
            .from(APPLICATION_SLOT)
            .where(APPLICATION_SLOT.APPLICATION_ID.eq(APPLICATION.ID))
            .and(APPLICATION_SLOT.HOLDER.eq(Slots.Holder.PERSON.name())));
  }
}
