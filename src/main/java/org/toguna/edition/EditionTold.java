package org.toguna.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes an edition as the file that [EditionFile] reads: taken back, it brings the same state.
/// What is not yet let go, such as a communiqué that is a draft, stays out.
@Component
public class EditionTold {
  private final ObjectProvider<EditionFilePart> parts;

  EditionTold(ObjectProvider<EditionFilePart> parts) {
    this.parts = parts;
  }

  /// The whole file as YAML text.
  public String yaml(DSLContext sql, Edition edition) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(110);
    options.setSplitLines(true);
    return new Yaml(options).dump(file(sql, edition));
  }

  private Map<String, Object> file(DSLContext sql, Edition edition) {
    var file = new LinkedHashMap<String, Object>();
    file.put("edition", facts(edition));
    file.putAll(EditionRowsTold.of(sql, edition));
    if (edition.ordinal().current()) {
      var publisher = publisher(Publisher.of(sql));
      if (!publisher.isEmpty()) {
        file.put("publisher", publisher);
      }
    }
    parts.orderedStream().forEach(part -> file.putAll(part.told(sql, edition)));
    return file;
  }

  private static Map<String, Object> facts(Edition edition) {
    var facts = new LinkedHashMap<String, Object>();
    var period = edition.period();
    var venue = new LinkedHashMap<String, Object>();
    venue.put("name", edition.venue().name());
    venue.put("shortName", edition.venue().shortName());
    venue.put("city", edition.venue().city());
    venue.put("country", edition.venue().country());
    Told.words(venue, "directions", edition.venue().directions());
    facts.put("number", edition.number());
    facts.put("fiscalYear", edition.ordinal().fiscalYear());
    Told.words(facts, "name", edition.wording().name());
    facts.put("dates", Map.of("from", period.from().toString(), "to", period.to().toString()));
    facts.put("timezone", period.zone().getId());
    Told.words(facts, "theme", edition.wording().theme());
    Told.words(facts, "patronage", edition.wording().patronage());
    Told.words(facts, "organiser", edition.wording().organiser());
    Told.words(facts, "practical", edition.wording().practical());
    facts.put("venue", venue);
    facts.put("published", edition.ordinal().published());
    facts.put("current", edition.ordinal().current());
    return facts;
  }

  private static Map<String, Object> publisher(Publisher publisher) {
    var told = new LinkedHashMap<String, Object>();
    if (!publisher.equals(Publisher.NOBODY)) {
      Told.words(told, "name", publisher.name());
      Told.text(told, "address", publisher.contact().address());
      Told.text(told, "contact", publisher.contact().reachedAt());
      Told.text(told, "director", publisher.contact().director());
      Told.text(told, "host", publisher.contact().host());
      told.put("standing", publisher.standing().name());
    }
    return told;
  }
}
