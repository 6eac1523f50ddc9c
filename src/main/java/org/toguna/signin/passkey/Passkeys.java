package org.toguna.signin.passkey;

import static org.toguna.tables.Tables.PASSKEY;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.PersonId;

/// The keys a person has. One's own alone are found: somebody else's are as good as not there.
@Component
public class Passkeys {
  /// The longest name of a key, in characters.
  public static final int LONGEST_LABEL = 80;

  /// More keys than anybody has devices.
  static final int MOST = 20;

  private final Journal journal;

  Passkeys(Journal journal) {
    this.journal = journal;
  }

  public List<Passkey> of(DSLContext sql, PersonId person) {
    return sql.selectFrom(PASSKEY)
        .where(PASSKEY.PERSON_ID.eq(person))
        .orderBy(PASSKEY.MADE_AT, PASSKEY.ID)
        .fetch(Passkey::of);
  }

  public int count(DSLContext sql, PersonId person) {
    return sql.fetchCount(PASSKEY, PASSKEY.PERSON_ID.eq(person));
  }

  /// `label` is not empty and at most [#LONGEST_LABEL] long.
  public boolean rename(Unit unit, PersonId person, UUID key, String label) {
    return unit.sql().update(PASSKEY).set(PASSKEY.LABEL, label).where(own(person, key)).execute()
        == 1;
  }

  public boolean remove(Unit unit, PersonId person, UUID key) {
    boolean removed = unit.sql().deleteFrom(PASSKEY).where(own(person, key)).execute() == 1;
    if (removed) {
      note(unit, person, "passkey-removed");
    }
    return removed;
  }

  /// All of them; whoever asks notes why.
  public void removeAll(Unit unit, PersonId person) {
    unit.sql().deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person)).execute();
  }

  /// Which key it was is nobody's business but its owner's.
  void note(Unit unit, PersonId person, String verb) {
    journal.note(unit, Actor.person(person), Subject.of("person", person), verb, null, null);
  }

  private static Condition own(PersonId person, UUID key) {
    return PASSKEY.ID.eq(key).and(PASSKEY.PERSON_ID.eq(person));
  }
}
