package org.toguna.invitation;

import static org.toguna.tables.Tables.INVITATION;
import static org.toguna.tables.Tables.INVITATION_USE;

import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of every code.
@Configuration(proxyBeanMethods = false)
class InvitationPromises {
  @Bean
  Invariant noCodeBroughtMoreThanItWasFor() {
    return Invariant.of(
        "No invitation code brought more registrations than it counts",
        sql ->
            sql.select(INVITATION.ID)
                .from(INVITATION)
                .where(
                    INVITATION.USED.lt(
                        DSL.field(
                            DSL.select(DSL.count())
                                .from(INVITATION_USE)
                                .where(INVITATION_USE.INVITATION_ID.eq(INVITATION.ID))))));
  }
}
