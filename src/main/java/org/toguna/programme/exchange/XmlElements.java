package org.toguna.programme.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads any XML within the limits. Document types are refused, so that there are no entities to
/// expand and nothing to fetch.
final class XmlElements {
  private static final String INCLUDE = "http://www.w3.org/2001/XInclude";

  /// One element: children in their order, and its text with the markup of the children that stand
  /// in it.
  record Element(
      String name,
      Map<String, String> attributes,
      List<Element> children,
      StringBuilder text,
      int line) {

    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }

    List<Element> children(String name) {
      return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    @Nullable Element child(String name) {
      var found = children(name);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  private final String text;
  private final Place file;
  private final ArrayDeque<Element> open = new ArrayDeque<>();
  private @Nullable Element root;
  private int count;
  private long copied;

  private XmlElements(String text, Place file) {
    this.text = text;
    this.file = file;
  }

  static Element read(String text, Place file) throws Refusal {
    return new XmlElements(text, file).document();
  }

  private Element document() throws Refusal {
    int line = 0;
    try {
      var xml = factory().createXMLStreamReader(new StringReader(text));
      while (xml.hasNext()) {
        int event = xml.next();
        line = xml.getLocation().getLineNumber();
        take(event, xml, line);
      }
    } catch (XMLStreamException malformed) {
      throw broken(
          malformed.getLocation() == null ? line : malformed.getLocation().getLineNumber());
    } catch (RuntimeException parserFault) {
      // The JDK's parser is known to fall over some malformed input instead of reporting it.
      throw broken(line);
    }
    if (root == null) {
      throw broken(line);
    }
    return root;
  }

  /// Everything that could make the parser fetch, expand or grow without bound is off; the limits
  /// on entities are lifted because there are none but the five that XML itself has.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  private void take(int event, XMLStreamReader xml, int line) throws Refusal {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new Refusal(new Place(line, null, file.step()), Remark.XML_DOCUMENT_TYPE);
      case XMLStreamConstants.START_ELEMENT -> start(xml, line);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          append(xml.getText(), line);
      default -> {
        // comments and processing instructions say nothing about a programme
      }
    }
  }

  private void start(XMLStreamReader xml, int line) throws Refusal {
    if (INCLUDE.equals(xml.getNamespaceURI())) {
      throw new Refusal(new Place(line, null, file.step()), Remark.XML_INCLUDE);
    }
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var value = xml.getAttributeValue(i);
      attributes.put(xml.getAttributeLocalName(i), value);
      limit(value.length() > Limits.TEXT, line);
    }
    count += 1 + attributes.size();
    limit(count > Limits.TOKENS || open.size() >= Limits.DEPTH, line);
    limit(xml.getLocalName().length() > Limits.NAME, line);
    var element =
        new Element(xml.getLocalName(), attributes, new ArrayList<>(), new StringBuilder(), line);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().children.add(element);
    }
    open.push(element);
  }

  /// Text with markup in it (`<description><p>…</p></description>`) reaches the parent as markup,
  /// to be turned into plain text like any other HTML.
  private void end() throws Refusal {
    var done = open.pop();
    var parent = open.peek();
    if (parent != null && !done.text.isEmpty() && isInText(parent)) {
      var markup = "<" + done.name + ">" + done.text + "</" + done.name + ">";
      append(markup, done.line);
    }
  }

  private static boolean isInText(Element parent) {
    return switch (parent.name) {
      case "abstract",
          "description",
          "title",
          "subtitle",
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "em",
          "b",
          "i",
          "strong",
          "span",
          "a" ->
          true;
      default -> false;
    };
  }

  private void append(String characters, int line) throws Refusal {
    var element = open.peek();
    if (element != null) {
      copied += characters.length();
      limit(element.text.length() + characters.length() > Limits.TEXT, line);
      limit(copied > 4L * Limits.FILE_BYTES, line);
      element.text.append(characters);
    }
  }

  private void limit(boolean exceeded, int line) throws Refusal {
    if (exceeded) {
      throw new Refusal(
          new Place(line, null, file.step()),
          Remark.TOO_MUCH,
          Limits.DEPTH,
          Limits.TEXT,
          Limits.TOKENS);
    }
  }

  private Refusal broken(int line) {
    return new Refusal(
        new Place(Math.max(0, line), null, file.step()),
        Remark.XML_BROKEN,
        Excerpts.line(text, line));
  }
}
