package org.toguna.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.people.Contact;
import org.toguna.people.PersonId;
import org.toguna.question.Sheet;

/// What the page before the last step shows; it asks nobody anything where the category is not
/// open.
record Sure(Edition edition, Chosen chosen, Openness openness, Asked asked) {

  /// The category that was chosen; its days where the person may say which ones it comes.
  record Chosen(ParticipantCategory category, List<CategoryDay> days) {
    static Chosen of(DSLContext sql, ParticipantCategory category) {
      var days = CategoryDay.of(sql, category.id());
      boolean counted = days.stream().anyMatch(day -> day.quota().isPresent());
      return new Chosen(category, counted ? days : List.of());
    }
  }

  /// Whom it asks what.
  record Asked(Optional<PersonId> who, List<Contact> contacts, Sheet sheet) {}

  static Sure closed(Edition edition, ParticipantCategory as, Openness openness) {
    var nothing = new Sheet(CategoryQuestions.of(as.id()), edition.period().to(), List.of());
    var nobody = new Asked(Optional.empty(), List.of(), nothing);
    return new Sure(edition, new Chosen(as, List.of()), openness, nobody);
  }

  ParticipantCategory as() {
    return chosen.category();
  }

  /// The name, and every day that has room.
  Map<String, String> begun(String name) {
    var values = new TreeMap<String, String>();
    values.put("name", name);
    chosen.days().stream()
        .filter(day -> day.isOpenToAll() || openness == Openness.FULL)
        .forEach(day -> values.put(RegisterPages.DAY + day.date(), "on"));
    return values;
  }

  /// What was laid aside, with its days and no others.
  Map<String, String> resumed(String name, Map<String, String> laidAside) {
    var values = new TreeMap<>(Map.of("name", name));
    values.putAll(laidAside);
    values.put(DraftPages.WORD, "on");
    return values;
  }

  /// The name under which the phone keeps what was typed: people share phones.
  String draft() {
    return draft(edition, as(), asked.who().orElseThrow());
  }

  static String draft(Edition edition, ParticipantCategory as, PersonId who) {
    return "inscription-" + edition.number() + '-' + as.slug() + '-' + who;
  }
}
