package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_SEAT;

import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of every jury.
@Configuration(proxyBeanMethods = false)
class JuryPromises {

  @Bean
  Invariant noSeatInConflict() {
    return Invariant.of(
        "No juror reads a dossier it is in conflict with",
        sql ->
            sql.select(JURY_SEAT.APPLICATION_ID)
                .from(JURY_SEAT)
                .join(JURY_CONFLICT)
                .on(JURY_CONFLICT.APPLICATION_ID.eq(JURY_SEAT.APPLICATION_ID))
                .and(JURY_CONFLICT.PERSON_ID.eq(JURY_SEAT.PERSON_ID))
                .where(JURY_CONFLICT.LIFTED_AT.isNull()));
  }

  /// What the pairs say is not believed: names, addresses, firms and families are compared again.
  @Bean
  Invariant noSeatBesideSomethingUnseen(Comparing comparing) {
    return Invariant.told(
        "No juror reads a dossier that comparing them again would keep it from", comparing::unseen);
  }

  @Bean
  Invariant noSeatWithoutDeclaration() {
    return Invariant.of(
        "Whoever reads a dossier has declared its interests and has not left the jury",
        sql ->
            sql.select(JURY_SEAT.APPLICATION_ID)
                .from(JURY_SEAT)
                .join(JURY_MEMBER)
                .on(JURY_MEMBER.CONTEST_ID.eq(JURY_SEAT.CONTEST_ID))
                .and(JURY_MEMBER.PERSON_ID.eq(JURY_SEAT.PERSON_ID))
                .where(
                    JURY_MEMBER
                        .STATE
                        .ne(State.ACTIVE.name())
                        .or(JURY_MEMBER.DECLARED_AT.isNull())));
  }

  @Bean
  Invariant barsHaveTheirReason() {
    return Invariant.of(
        "Where a juror is kept from a dossier, a conflict that stands says why",
        sql ->
            sql.select(JURY_PAIR.APPLICATION_ID)
                .from(JURY_PAIR)
                .where(JURY_PAIR.BARRED)
                .andNotExists(
                    DSL.selectOne()
                        .from(JURY_CONFLICT)
                        .where(JURY_CONFLICT.APPLICATION_ID.eq(JURY_PAIR.APPLICATION_ID))
                        .and(JURY_CONFLICT.PERSON_ID.eq(JURY_PAIR.PERSON_ID))
                        .and(JURY_CONFLICT.BARS)));
  }
}
