package org.toguna.signin;

import static org.toguna.tables.Tables.OTP_APP;
import static org.toguna.tables.Tables.PASSKEY;
import static org.toguna.tables.Tables.RECOVERY_CODE;
import static org.toguna.tables.Tables.SIGN_IN_CODE;
import static org.toguna.tables.Tables.WEB_SESSION;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of codes, sign-ins and second factors.
@Configuration(proxyBeanMethods = false)
class SignInPromises {
  @Bean
  Invariant codesAreProvedBeforeTheyAreUsed() {
    return Invariant.of(
        "A code signs somebody in only after it was proved, and in time",
        sql ->
            sql.select(SIGN_IN_CODE.HOLDER_HASH)
                .from(SIGN_IN_CODE)
                .where(SIGN_IN_CODE.USED_AT.isNotNull().and(SIGN_IN_CODE.PROVED_AT.isNull()))
                .or(SIGN_IN_CODE.PROVED_AT.gt(SIGN_IN_CODE.EXPIRES_AT)));
  }

  @Bean
  Invariant sessionsComeToAnEnd() {
    return Invariant.of(
        "A sign-in ends some time after it was last seen",
        sql ->
            sql.select(WEB_SESSION.ID_HASH)
                .from(WEB_SESSION)
                .where(WEB_SESSION.ENDS_AT.le(WEB_SESSION.SEEN_AT)));
  }

  @Bean
  Invariant recoveryStandsInForAProof() {
    return Invariant.of(
        "Recovery codes belong to somebody with an app that was confirmed, or a key",
        sql ->
            sql.selectDistinct(RECOVERY_CODE.PERSON_ID)
                .from(RECOVERY_CODE)
                .leftJoin(OTP_APP)
                .on(OTP_APP.PERSON_ID.eq(RECOVERY_CODE.PERSON_ID))
                .and(OTP_APP.CONFIRMED_AT.isNotNull())
                .leftJoin(PASSKEY)
                .on(PASSKEY.PERSON_ID.eq(RECOVERY_CODE.PERSON_ID))
                .where(OTP_APP.PERSON_ID.isNull())
                .and(PASSKEY.PERSON_ID.isNull()));
  }
}
