package org.toguna.vote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.toguna.kit.db.ExportPart;
import org.toguna.testing.TestSite;

/// All that « export all --with-people » holds of the slices' own parts, as text.
final class Exported {
  private Exported() {}

  static String of(TestSite site) {
    var text = new StringBuilder();
    for (String name : site.names(ExportPart.class)) {
      text.append(
          site.db()
              .<String>read(sql ->
                  site.bean(name, ExportPart.class).files(sql).stream()
                      .map(file -> file.name() + '\n' + written(file))
                      .collect(Collectors.joining())));
    }
    return text.toString();
  }

  private static String written(ExportPart.Entry file) {
    var bytes = new ByteArrayOutputStream();
    try {
      file.writing().to(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
