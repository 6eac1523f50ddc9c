package org.toguna.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.toguna.kit.web.Scene;

/// A session in schema.org's words, for search engines and calendars.
final class SessionFacts {
  private SessionFacts() {}

  static Map<String, ?> of(SessionPage.View view, Scene scene) {
    var session = view.session();
    var edition = view.edition();
    var written = view.written(scene);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "Event");
    facts.put("name", scene.say(session.subject().title()));
    facts.put("description", scene.say(session.subject().summary()));
    facts.put("url", scene.origin() + edition.href("/programme/" + session.marks().slug()));
    session.slot().starts().ifPresent(at -> facts.put("startDate", written.machine(at)));
    session.slot().ends().ifPresent(at -> facts.put("endDate", written.machine(at)));
    facts.put(
        "eventStatus",
        "https://schema.org/" + (view.cancelled() ? "EventCancelled" : "EventScheduled"));
    facts.put("inLanguage", session.topic().languages());
    facts.put("location", place(view));
    facts.put("superEvent", Map.of("@type", "Event", "name", scene.say(edition.wording().name())));
    facts.put("performer", view.people().stream().map(SessionFacts::person).toList());
    return facts;
  }

  private static Map<String, ?> place(SessionPage.View view) {
    var venue = view.edition().venue();
    var room = view.around().room().map(one -> one.name() + ", ").orElse("");
    return Map.of(
        "@type",
        "Place",
        "name",
        room + venue.name(),
        "address",
        Map.of(
            "@type", "PostalAddress",
            "addressLocality", venue.city(),
            "addressCountry", venue.country()));
  }

  private static Map<String, ?> person(Appearance one) {
    var person = new LinkedHashMap<String, Object>();
    person.put("@type", "Person");
    person.put("name", one.guest().name());
    if (!one.guest().from().body().isEmpty()) {
      person.put("affiliation", Map.of("@type", "Organization", "name", one.guest().from().body()));
    }
    return person;
  }
}
