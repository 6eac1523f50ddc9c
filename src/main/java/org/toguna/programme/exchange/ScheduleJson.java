package org.toguna.programme.exchange;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes `schedule.json` of the first family (frab, pretalx), valid against the schema that the
/// c3voc publishes. Cancelled talks are left out, as its readers expect.
public final class ScheduleJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private ScheduleJson() {}

  /// Writes in UTF-8 and leaves the stream open.
  public static void write(Schedule schedule, OutputStream out) throws IOException {
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      new JsonWriting(json).write(schedule);
    } catch (JacksonException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }
  }
}
