package org.toguna.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.PageCache;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Site;

/// Who publishes the site, as its administrator sets it.
@Controller
@RequestMapping("/organisation/editeur")
class PublisherDesk {
  private final ShelfTools tools;

  PublisherDesk(ShelfTools tools) {
    this.tools = tools;
  }

  @GetMapping
  Answer edit(Scene scene, Form asked) {
    var form = Form.showing(values(tools.db().read(Publisher::of)));
    boolean done = asked.ticked("fait");
    return Answer.page(page(scene, form, done));
  }

  @PostMapping
  Answer save(Scene scene, Form form) {
    var publisher =
        new Publisher(
            form.words("name", 200),
            new Publisher.Contact(
                form.optional("address", 500),
                form.text("contact", 200),
                form.text("director", 200),
                form.optional("host", 500)),
            form.choice("standing", Site.Standing.class, Site.Standing.PLAIN));
    if (!form.isRight()) {
      return Answer.refused(page(scene, form, false));
    }
    tools.db().run(unit -> put(unit, scene, publisher));
    return Answer.seeOther("/organisation/editeur?fait=1");
  }

  private void put(Unit unit, Scene scene, Publisher after) {
    var before = Publisher.of(unit.sql());
    if (before.equals(after)) {
      return;
    }
    after.put(unit);
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of("edition.publisher", "1"),
            "changed",
            values(before),
            values(after));
    // The band and the foot of every page name the publisher.
    List.of(Topics.EDITION, Topics.PROGRAMME, Topics.RECOMMENDATIONS)
        .forEach(topic -> PageCache.drop(unit, topic));
  }

  private static Map<String, String> values(Publisher publisher) {
    var values = new TreeMap<String, String>();
    FormWords.put(values, "name", publisher.name());
    values.put("address", publisher.contact().address());
    values.put("contact", publisher.contact().reachedAt());
    values.put("director", publisher.contact().director());
    values.put("host", publisher.contact().host());
    values.put("standing", publisher.standing().name());
    return values;
  }

  private static Answer.Template page(Scene scene, Form form, boolean done) {
    var standings = new LinkedHashMap<String, String>();
    for (Site.Standing standing : Site.Standing.values()) {
      standings.put(standing.name(), scene.say("edition.publisher.standing." + standing));
    }
    var asked =
        List.of(
            Asked.words("name"),
            Asked.line("director"),
            Asked.optional("address"),
            Asked.line("contact"),
            Asked.optional("host"),
            new Asked.Choice("standing", standings, true));
    return (out, no) -> JtedeskpublisherGenerated.render(out, no, scene, asked, form, done);
  }
}
