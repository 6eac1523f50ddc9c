package org.toguna;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.toguna.command.CommandLineEntry;

/// The product. Slices are found below this package; nothing else is configured here. What is
/// written as JSON is written by its slice: Spring’s own writer, which looks through all classes
/// for what it might be told about them, is not set up.
@SpringBootApplication(exclude = JacksonAutoConfiguration.class)
public class Toguna {
  public static void main(String[] args) {
    int code = CommandLineEntry.run(args);
    if (code != CommandLineEntry.STAYS) {
      System.exit(code);
    }
  }
}
