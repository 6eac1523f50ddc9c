package org.toguna.programme.exchange;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The few steps that a schedule.xml is written in.
record XmlElementsOut(XMLStreamWriter xml) {

  /// Opens an element with attributes, given as name and value in turn; empty ones are left out.
  void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  void text(String text) throws XMLStreamException {
    xml.writeCharacters(text);
  }

  void element(String name, String text) throws XMLStreamException {
    open(name);
    text(text);
    close();
  }

  void elementUnlessEmpty(String name, String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      element(name, text);
    }
  }
}
