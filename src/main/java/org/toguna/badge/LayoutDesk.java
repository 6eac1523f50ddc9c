package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE_LAYOUT;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.badge.BadgeLayout.Shown;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.files.Gate;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// How the badges of an edition look, set by its organisers without a word of HTML, and tried on
/// paper before anything is printed.
@Controller
@RequestMapping("/organisation/editions/{number}/apparence-des-badges")
class LayoutDesk {
  static final String PATH = "/apparence-des-badges";
  static final Purpose LOGO =
      new Purpose(
          "badge-logo",
          Purpose.Door.DESK,
          Purpose.Limits.PICTURE,
          Gate.EVERYBODY,
          sql -> sql.select(BADGE_LAYOUT.LOGO).from(BADGE_LAYOUT).where(BADGE_LAYOUT.LOGO.ne("")));

  private final ShelfTools tools;
  private final Pictures pictures;
  private final BadgeSheet sheet;

  LayoutDesk(ShelfTools tools, Pictures pictures, BadgeSheet sheet) {
    this.tools = tools;
    this.pictures = pictures;
    this.sheet = sheet;
  }

  /// What the page shows: the form, and beneath it the badge as it is kept.
  record View(Edition edition, BadgeLayout kept, List<Asked> asked, Form form) {
    boolean done() {
      return form.ticked("fait");
    }
  }

  @GetMapping
  Answer edit(Scene scene, Edition edition, Form asked) {
    var kept = kept(edition);
    var form = Form.showing(values(kept));
    if (asked.ticked("fait")) {
      form.put("fait", "1");
    }
    return Answer.page(page(scene, edition, kept, form));
  }

  private BadgeLayout kept(Edition edition) {
    return tools.db().read(sql -> BadgeLayout.of(sql, edition.id()));
  }

  @PostMapping
  Answer save(Scene scene, Edition edition, Form form) {
    var logo = pictures.read(form, "logo", LOGO);
    var colours = new BadgeLayout.Colours(colour(form, "ground"), colour(form, "pattern"));
    var foot = form.optional("foot", BadgeLayout.LONGEST_FOOT);
    if (!form.isRight()) {
      return Answer.refused(page(scene, edition, kept(edition), form));
    }
    var wanted = new BadgeLayout(logo, colours, shown(form), foot);
    tools.db().run(unit -> wanted.noted(unit, tools.journal(), scene.actor(), edition.id()));
    return Answer.seeOther(edition.desk(PATH) + "?fait=1");
  }

  private static Colour colour(Form form, String field) {
    var told = form.text(field, 7).toLowerCase(Locale.ROOT);
    if (told.matches(Colour.FORM)) {
      return new Colour(told);
    }
    form.wrong(field, "badge.layout.colour.wrong");
    return Colour.BLACK;
  }

  private static Set<Shown> shown(Form form) {
    var shown = EnumSet.noneOf(Shown.class);
    for (Shown one : Shown.values()) {
      if (form.ticked("shows." + one)) {
        shown.add(one);
      }
    }
    return shown;
  }

  private static Map<String, String> values(BadgeLayout layout) {
    var values = new TreeMap<>(layout.told());
    values.remove("shows");
    layout.shows().forEach(one -> values.put("shows." + one, "on"));
    return values;
  }

  private static Answer.Template page(Scene scene, Edition edition, BadgeLayout kept, Form form) {
    var shows = new LinkedHashMap<String, String>();
    for (Shown one : Shown.values()) {
      shows.put(one.name(), scene.say("badge.layout.shows." + one));
    }
    var asked =
        List.of(
            new Asked.Picture("logo", LOGO.name(), LOGO.limits().mostBytes()),
            new Asked.Line("ground", "color", true),
            new Asked.Line("pattern", "color", true),
            new Asked.Several("shows", shows),
            Asked.optional("foot"));
    var view = new View(edition, kept, asked, form);
    return (out, no) -> JtelayoutGenerated.render(out, no, scene, view);
  }

  /// The badge of somebody made up, as it would come out of the printer.
  @GetMapping("/essai/{paper}.pdf")
  Answer trial(Scene scene, Edition edition, @PathVariable String paper) {
    return Stream.of(Paper.values())
        .filter(one -> one.look().equals(paper))
        .findFirst()
        .map(one -> trial(scene, edition, one))
        .orElseGet(Answer::notThere);
  }

  private Answer trial(Scene scene, Edition edition, Paper paper) {
    var faces = Sample.faces(key -> scene.say(key), edition, paper.perSheet());
    var pdf = sheet.pdf(paper, scene.lang(), edition, faces);
    return Answer.sent("application/pdf", pdf).as("essai-" + paper.look() + ".pdf");
  }
}
