package org.toguna.signin.passkey;

import static org.jooq.impl.DSL.count;
import static org.toguna.tables.Tables.PASSKEY;

import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of passkeys.
@Configuration(proxyBeanMethods = false)
class PasskeyPromises {
  private record Promise(String promise, Function<DSLContext, ResultQuery<?>> broken)
      implements Invariant {
    @Override
    public List<String> brokenBy(DSLContext sql) {
      return broken.apply(sql).fetch(row -> String.valueOf(row.get(0)));
    }
  }

  @Bean
  Invariant keysAreUsedAfterTheyWereMade() {
    return new Promise(
        "A passkey is used after it was added",
        sql -> sql.select(PASSKEY.ID).from(PASSKEY).where(PASSKEY.USED_AT.lt(PASSKEY.MADE_AT)));
  }

  @Bean
  Invariant nobodyHasTooManyKeys() {
    return new Promise(
        "Nobody has more than " + Passkeys.MOST + " passkeys",
        sql ->
            sql.select(PASSKEY.PERSON_ID)
                .from(PASSKEY)
                .groupBy(PASSKEY.PERSON_ID)
                .having(count().gt(Passkeys.MOST)));
  }
}
