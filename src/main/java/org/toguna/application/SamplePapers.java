package org.toguna.application;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Documents;
import org.toguna.kit.print.Press;
import org.toguna.kit.web.Holder;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// The made-up candidates of the demonstration and the pages they hand in, which say that they are
/// examples.
@Component
class SamplePapers {
  private final Db db;
  private final Persons persons;
  private final Documents documents;
  private final Press press;

  SamplePapers(Db db, Persons persons, Documents documents, Press press) {
    this.db = db;
    this.persons = persons;
    this.documents = documents;
    this.press = press;
  }

  PersonId candidate(String name, String email) {
    return db.write(unit -> persons.madeUp(unit, name, email));
  }

  /// The documents that a dossier of this call needs.
  ///
  /// @param printed what was printed before and is the same for everybody
  Map<String, String> of(PersonId person, Call call, YamlMap told, Map<String, byte[]> printed) {
    var deck = print(told.map("PROJECT").text("name"), "presentation");
    var codes = new TreeMap<String, String>();
    codes.put("deck", keep(person, deck, "presentation"));
    if (call.ofFirms()) {
      var statutes = printed.computeIfAbsent("statuts", what -> print("Société d’exemple", what));
      codes.put("statutes", keep(person, statutes, "statuts"));
    }
    return codes;
  }

  private byte[] print(String name, String what) {
    var title = "Exemple de document\u00a0: " + what;
    return press.pdf((out, no) -> JtesampleGenerated.render(out, no, title, name));
  }

  private String keep(PersonId person, byte[] bytes, String what) {
    var holder = Holder.person(person.toString());
    return documents.keep(holder, what + ".pdf", bytes, Papers.PAPER);
  }
}
