package org.toguna.registration;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PeopleImport.Kind;

/// Registers a list of people from a spreadsheet, and says what was accepted, repaired and refused.
/// Sent twice, it does no harm.
@Controller
@RequestMapping("/organisation/editions/{number}/inscriptions/import")
class RegistrationImportDesk {
  static final String PATH = QueueDesk.PATH + "/import";

  /// More is for the command line, where nobody waits for a page.
  private static final int MOST_BYTES = 2 << 20;

  private final Db db;
  private final RegistrationImport imports;

  RegistrationImportDesk(Db db, RegistrationImport imports) {
    this.db = db;
    this.imports = imports;
  }

  /// What the page shows; a report once a file was taken.
  record View(
      Edition edition,
      Form form,
      List<CategoryChoice> categories,
      Optional<RegistrationImport.Report> report) {
    /// Nobody reads more of one kind.
    private static final int MOST = 500;

    Map<String, String> choices(Scene scene) {
      var choices = new LinkedHashMap<String, String>();
      choices.put("", "");
      categories.forEach(one -> choices.put(one.id().toString(), scene.say(one.name())));
      return choices;
    }

    Map<String, String> ifFull(Scene scene) {
      var choices = new LinkedHashMap<String, String>();
      for (Enrolment.IfFull one : Enrolment.IfFull.values()) {
        choices.put(one.name(), scene.say("registration.import.full." + one.name()));
      }
      return choices;
    }

    List<RegistrationImport.Finding> findings(Kind kind) {
      return report.stream()
          .flatMap(one -> one.findings().stream())
          .filter(one -> one.kind() == kind)
          .limit(MOST)
          .toList();
    }
  }

  @GetMapping
  Answer blank(Scene scene, Edition edition, Form form) {
    return Answer.page(page(scene, view(edition, form, Optional.empty())));
  }

  private View view(Edition edition, Form form, Optional<RegistrationImport.Report> report) {
    var categories = db.read(sql -> CategoryChoice.of(sql, edition.id()));
    return new View(edition, form, categories, report);
  }

  private static Answer.Template page(Scene scene, View view) {
    return (out, no) -> JteimportGenerated.render(out, no, scene, view);
  }

  private boolean isThere(Edition edition, UUID category) {
    return db.read(sql -> CategoryChoice.of(sql, edition.id())).stream()
        .anyMatch(one -> one.id().equals(category));
  }

  @PostMapping
  Answer take(Scene scene, Edition edition, Form form) throws IOException {
    var file = form.file("file");
    var category = form.id("category", Function.<UUID>identity());
    if (category.isPresent() && !isThere(edition, category.get())) {
      form.wrong("category", "web.form.choice");
    }
    var ifFull = form.choice("full", Enrolment.IfFull.class, Enrolment.IfFull.QUEUE);
    if (file.isEmpty() || file.get().isEmpty()) {
      form.wrong("file", "web.form.missing");
    } else if (file.get().getSize() > MOST_BYTES) {
      form.wrong("file", "registration.import.large");
    }
    if (file.isEmpty() || !form.isRight()) {
      return Answer.refused(page(scene, view(edition, form, Optional.empty())));
    }
    var hand = new Enrolment.Hand(scene.actor(), edition.id());
    var order = new RegistrationImport.Order(hand, category, ifFull);
    try {
      var report = imports.take(file.get().getBytes(), "file", order);
      return Answer.page(page(scene, view(edition, form, Optional.of(report))));
    } catch (BadInput unreadable) {
      form.wrong("file", "registration.import.unreadable");
      return Answer.refused(page(scene, view(edition, form, Optional.empty())));
    }
  }
}
