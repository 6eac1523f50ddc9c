package org.toguna.people;

import static org.toguna.tables.Tables.PERSON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ActorNames;
import org.toguna.kit.journal.ThingNames;

/// Who acted, and whom an entry of the journal is about, by the name the person has today. Erased
/// people have none.
@Component
class PeopleNames implements ActorNames, ThingNames {
  @Override
  public Map<String, String> of(DSLContext sql, Set<String> actors) {
    var ids = actors.stream().flatMap(actor -> id(actor).stream()).toList();
    return ids.isEmpty() ? Map.of() : named(sql, ids);
  }

  @Override
  public Map<String, String> of(DSLContext sql, Set<String> ids, Lang lang) {
    return of(sql, ids);
  }

  private static Map<String, String> named(DSLContext sql, List<PersonId> ids) {
    var names = new HashMap<String, String>();
    sql.select(PERSON.ID, PERSON.SHOWN_NAME)
        .from(PERSON)
        .where(PERSON.ID.in(ids))
        .and(PERSON.ERASED_AT.isNull())
        .forEach(row -> names.put(row.value1().toString(), row.value2()));
    return names;
  }

  private static Optional<PersonId> id(String actor) {
    try {
      return Optional.of(new PersonId(UUID.fromString(actor)));
    } catch (IllegalArgumentException aCommand) {
      return Optional.empty();
    }
  }
}
