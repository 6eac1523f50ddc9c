package org.toguna.signin;

import static org.toguna.tables.Tables.RECOVERY_CODE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Ten codes on paper for the day the phone is lost; each opens once.
@Component
class RecoveryCodes {
  private static final int HOW_MANY = 10;
  private static final int HALF = 5;

  private final Keys keys;
  private final Clock clock;

  RecoveryCodes(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  private String hash(PersonId person, String code) {
    return keys.fingerprint("recovery", person + " " + code);
  }

  /// New codes in the place of the old ones; after this nobody can read them any more.
  List<String> renew(Unit unit, PersonId person) {
    forget(unit, person);
    var codes = Stream.generate(() -> Codes.next(2 * HALF)).limit(HOW_MANY).toList();
    for (String code : codes) {
      unit.sql()
          .insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.PERSON_ID, person)
          .set(RECOVERY_CODE.CODE_HASH, hash(person, code))
          .execute();
    }
    return codes.stream()
        .map(code -> code.substring(0, HALF) + "-" + code.substring(HALF))
        .toList();
  }

  static void forget(Unit unit, PersonId person) {
    unit.sql().deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
  }

  /// How many of them open yet.
  static int left(DSLContext sql, PersonId person) {
    return sql.fetchCount(
        RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person).and(RECOVERY_CODE.USED_AT.isNull()));
  }

  boolean use(Unit unit, PersonId person, String typed) {
    var code = read(typed);
    return unit.sql()
            .update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, clock.instant())
            .where(RECOVERY_CODE.PERSON_ID.eq(person))
            .and(RECOVERY_CODE.CODE_HASH.eq(hash(person, code)))
            .and(RECOVERY_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }

  /// As Crockford reads his alphabet: no hyphens, no capitals, o is 0, i and l are 1.
  private static String read(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replace('o', '0')
        .replaceAll("[il]", "1");
  }
}
