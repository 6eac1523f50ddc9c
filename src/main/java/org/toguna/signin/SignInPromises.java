package org.toguna.signin;

import static org.toguna.tables.Tables.OTP_APP;
import static org.toguna.tables.Tables.RECOVERY_CODE;
import static org.toguna.tables.Tables.SIGN_IN_CODE;
import static org.toguna.tables.Tables.WEB_SESSION;

import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of codes, sign-ins and second factors.
@Configuration(proxyBeanMethods = false)
class SignInPromises {
  private record Promise(String promise, Function<DSLContext, ResultQuery<?>> broken)
      implements Invariant {
    @Override
    public List<String> brokenBy(DSLContext sql) {
      return broken.apply(sql).fetch(row -> String.valueOf(row.get(0)));
    }
  }

  @Bean
  Invariant codesAreProvedBeforeTheyAreUsed() {
    return new Promise(
        "A code signs somebody in only after it was proved, and in time",
        sql ->
            sql.select(SIGN_IN_CODE.HOLDER_HASH)
                .from(SIGN_IN_CODE)
                .where(SIGN_IN_CODE.USED_AT.isNotNull().and(SIGN_IN_CODE.PROVED_AT.isNull()))
                .or(SIGN_IN_CODE.PROVED_AT.gt(SIGN_IN_CODE.EXPIRES_AT)));
  }

  @Bean
  Invariant sessionsComeToAnEnd() {
    return new Promise(
        "A sign-in ends some time after it was last seen",
        sql ->
            sql.select(WEB_SESSION.ID_HASH)
                .from(WEB_SESSION)
                .where(WEB_SESSION.ENDS_AT.le(WEB_SESSION.SEEN_AT)));
  }

  @Bean
  Invariant recoveryComesWithAnApp() {
    return new Promise(
        "Recovery codes belong to an app that was confirmed",
        sql ->
            sql.selectDistinct(RECOVERY_CODE.PERSON_ID)
                .from(RECOVERY_CODE)
                .join(OTP_APP)
                .on(OTP_APP.PERSON_ID.eq(RECOVERY_CODE.PERSON_ID))
                .where(OTP_APP.CONFIRMED_AT.isNull()));
  }
}
