package org.toguna;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.toguna.command.CommandLineEntry;

/// The product. Slices are found below this package; nothing else is configured here.
@SpringBootApplication
public class Toguna {
  public static void main(String[] args) {
    int code = CommandLineEntry.run(args);
    if (code != CommandLineEntry.STAYS) {
      System.exit(code);
    }
  }
}
