package org.toguna.programme.exchange;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/// Writes `schedule.xml`, valid against the schema that the c3voc publishes. What the format has no
/// place for is left out: capacities, biographies, bodies and roles of persons, cancelled talks.
public final class ScheduleXml {
  private ScheduleXml() {}

  /// Writes in UTF-8 and leaves the stream open.
  public static void write(Schedule schedule, OutputStream out) throws IOException {
    try {
      var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new XmlWriting(new XmlElementsOut(writer)).write(schedule);
      writer.flush();
    } catch (XMLStreamException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }
  }
}
