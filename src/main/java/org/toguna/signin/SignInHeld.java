package org.toguna.signin;

import static org.toguna.tables.Tables.OTP_APP;
import static org.toguna.tables.Tables.RECOVERY_CODE;
import static org.toguna.tables.Tables.SIGN_IN_CODE;
import static org.toguna.tables.Tables.WEB_SESSION;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Addresses;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// Where the person is signed in, its second factor, and the codes asked for lately.
@Component
@Order(20)
class SignInHeld implements Held {
  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(sessions(sql, whom), second(sql, whom), codes(sql, whom));
  }

  private static Holding sessions(DSLContext sql, Whom whom) {
    return Holding.rows(
        "signin.data.sessions",
        sql.selectFrom(WEB_SESSION)
            .where(WEB_SESSION.PERSON_ID.eq(whom.id()))
            .orderBy(WEB_SESSION.SEEN_AT.desc())
            .fetch(row ->
                List.of(
                    Fact.of("since", row.getMadeAt()),
                    Fact.of("seen", row.getSeenAt()),
                    Fact.of("ends", row.getEndsAt()))));
  }

  private static Holding second(DSLContext sql, Whom whom) {
    var facts = new ArrayList<Fact>();
    sql.fetchOptional(OTP_APP, OTP_APP.PERSON_ID.eq(whom.id()))
        .ifPresent(app -> facts.add(Fact.of("app", app.getMadeAt())));
    if (sql.fetchExists(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(whom.id()))) {
      facts.add(Fact.of("recovery", RecoveryCodes.left(sql, whom.id())));
    }
    return Holding.facts("signin.data.second", facts);
  }

  private static Holding codes(DSLContext sql, Whom whom) {
    return Holding.rows(
        "signin.data.codes",
        sql.selectFrom(SIGN_IN_CODE)
            .where(ownCodes(whom))
            .orderBy(SIGN_IN_CODE.ASKED_AT.desc())
            .fetch(row ->
                List.of(Fact.of("address", row.getAddress()), Fact.of("asked", row.getAskedAt()))));
  }

  private static Condition ownCodes(Whom whom) {
    return SIGN_IN_CODE.ADDRESS.in(whom.own().stream().map(Addresses::text).toList());
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    SignIns.endAll(unit, whom.id());
    RecoveryCodes.forget(unit, whom.id());
    unit.sql().deleteFrom(OTP_APP).where(OTP_APP.PERSON_ID.eq(whom.id())).execute();
    unit.sql().deleteFrom(SIGN_IN_CODE).where(ownCodes(whom)).execute();
  }
}
