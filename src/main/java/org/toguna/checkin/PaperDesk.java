package org.toguna.checkin;

import java.text.Collator;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.print.Press;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.registration.Admission;
import org.toguna.registration.Roster;

/// Lists on paper for the hour when no phone works: a category's people by letter, each with a box
/// to tick.
@Controller
@RequestMapping("/organisation/editions/{number}" + PaperDesk.PATH)
class PaperDesk {
  static final String PATH = "/controle/listes";

  private final Db db;
  private final Press press;
  private final Clock clock;

  PaperDesk(Db db, Press press, Clock clock) {
    this.db = db;
    this.press = press;
    this.clock = clock;
  }

  /// A category with how many hold a badge in it.
  record Sheet(int category, String name, int people) {}

  record View(Edition edition, List<Sheet> sheets) {
    String pdf(Sheet sheet) {
      return edition.desk(PATH) + "/papier?categorie=" + sheet.category();
    }
  }

  /// The people of one category whose names begin with one letter.
  record Letter(String letter, List<Roster.Entry> people) {}

  record Paper(Edition edition, String category, Instant at, List<Letter> letters) {}

  @GetMapping
  Answer choose(Scene scene, Edition edition) {
    var view = db.read(sql -> new View(edition, sheets(sql, edition, scene)));
    return Answer.page((out, no) -> JtelistsGenerated.render(out, no, scene, view));
  }

  private static List<Sheet> sheets(DSLContext sql, Edition edition, Scene scene) {
    var names = names(sql, edition, scene);
    var counts =
        Roster.of(sql, edition.id()).stream()
            .collect(
                Collectors.groupingBy(Roster.Entry::category, TreeMap::new, Collectors.counting()));
    var sheets = new ArrayList<Sheet>();
    counts.forEach((category, people) ->
        sheets.add(
            new Sheet(category, names.getOrDefault(category, "" + category), people.intValue())));
    return sheets;
  }

  private static Map<Integer, String> names(DSLContext sql, Edition edition, Scene scene) {
    return Admission.of(sql, edition.id()).stream()
        .collect(Collectors.toMap(Admission::number, one -> scene.say(one.name())));
  }

  @GetMapping("/papier")
  Answer paper(Scene scene, Edition edition, Form form) {
    var category = form.optionalNumber("categorie", 0, 63);
    if (category.isEmpty() || !form.isRight()) {
      return Answer.notThere();
    }
    int wanted = category.getAsInt();
    var paper =
        db.read(sql ->
            new Paper(
                edition,
                names(sql, edition, scene).getOrDefault(wanted, "" + wanted),
                clock.instant(),
                letters(Roster.of(sql, edition.id()), wanted)));
    var pdf = press.pdf((out, no) -> JtepaperGenerated.render(out, no, scene, paper));
    return Answer.sent("application/pdf", pdf).as("liste-" + wanted + ".pdf");
  }

  private static List<Letter> letters(List<Roster.Entry> people, int category) {
    var order = Collator.getInstance(Locale.FRENCH);
    var byLetter = new TreeMap<String, List<Roster.Entry>>(order);
    people.stream()
        .filter(one -> one.category() == category)
        .sorted(Comparator.comparing(Roster.Entry::name, order))
        .forEach(
            one -> byLetter.computeIfAbsent(letter(one.name()), any -> new ArrayList<>()).add(one));
    var letters = new ArrayList<Letter>();
    byLetter.forEach((letter, his) -> letters.add(new Letter(letter, his)));
    return letters;
  }

  /// The first letter without its accents, in any script.
  private static String letter(String name) {
    var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .map(first -> first.toUpperCase(Locale.ROOT))
        .orElse("—");
  }
}
