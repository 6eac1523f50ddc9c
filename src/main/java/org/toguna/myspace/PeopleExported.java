package org.toguna.myspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.ExportPart;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Everything held about everybody, one person a line (JSON Lines): what each one's own copy holds.
@Component
class PeopleExported implements ExportPart {
  private final Dossiers dossiers;
  private final Persons persons;

  PeopleExported(Dossiers dossiers, Persons persons) {
    this.dossiers = dossiers;
    this.persons = persons;
  }

  @Override
  public List<Entry> files(DSLContext sql) {
    return List.of(new Entry("everybody.jsonl", out -> write(sql, out)));
  }

  private void write(DSLContext sql, OutputStream out) throws IOException {
    for (PersonId person : persons.everybody(sql)) {
      var line = new LinkedHashMap<String, Object>();
      line.put("person", person.toString());
      dossiers.of(sql, person).stream()
          .flatMap(dossier -> dossier.filled().stream())
          .forEach(holding -> line.put(holding.key(), DossierJson.content(holding)));
      out.write((DossierJson.line(line) + '\n').getBytes(StandardCharsets.UTF_8));
    }
  }
}
