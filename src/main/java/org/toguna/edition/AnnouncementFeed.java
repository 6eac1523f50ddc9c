package org.toguna.edition;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The communiqués as an Atom feed (RFC 4287), for newsrooms and whoever follows without an
/// account.
@Controller
class AnnouncementFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Db db;
  private final Clock clock;

  AnnouncementFeed(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @GetMapping({"/communiques.atom", "/editions/{number}/communiques.atom"})
  Answer feed(Scene scene, Edition edition) {
    var now = clock.instant();
    return db.read(sql -> {
      var visible = Announcement.visible(sql, edition.id(), now);
      return Answer.sent("application/atom+xml; charset=utf-8", xml(scene, edition, visible));
    });
  }

  private static String xml(Scene scene, Edition edition, List<Announcement> visible) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", scene.lang().code());
      var page = scene.origin() + edition.href("/communiques");
      head(xml, page, scene.say(edition.wording().name()), updated(edition, visible));
      element(xml, "subtitle", scene.say("edition.announcements"));
      author(xml, scene, edition);
      for (Announcement one : visible) {
        xml.writeStartElement("entry");
        head(
            xml,
            page + '/' + one.slug(),
            scene.say(one.text().title()),
            one.release().embargo().toString());
        element(xml, "content", scene.say(one.text().body()));
        xml.writeEndElement();
      }
      xml.writeEndDocument();
    } catch (XMLStreamException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return text.toString();
  }

  private static String updated(Edition edition, List<Announcement> visible) {
    return visible.stream()
        .map(one -> one.release().embargo())
        .max(Instant::compareTo)
        .orElseGet(() -> edition.period().from().atStartOfDay(edition.period().zone()).toInstant())
        .toString();
  }

  private static void head(XMLStreamWriter xml, String address, String title, String updated)
      throws XMLStreamException {
    element(xml, "id", address);
    element(xml, "title", title);
    element(xml, "updated", updated);
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", address);
  }

  private static void author(XMLStreamWriter xml, Scene scene, Edition edition)
      throws XMLStreamException {
    var organiser = scene.say(edition.wording().organiser());
    xml.writeStartElement("author");
    element(xml, "name", organiser.isEmpty() ? scene.say(edition.wording().name()) : organiser);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
