package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What is read without the library is what the library would have read; the rest is left to it.
class PlainServeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "serve --port 9000",
        "serve --data /srv/toguna",
        "serve --data données --port 0",
        "serve --port 65535 --data ./a/b-c",
        "serve --port 99999"
      })
  void plainSettingsAreReadAlike(String line) {
    var args = line.split(" ");
    var plain = PlainServe.in(args).orElseThrow();
    var read = new ServeCommand();
    new CommandLine(read).parseArgs(Arrays.copyOfRange(args, 1, args.length));
    assertThat(plain.port).isEqualTo(read.port);
    assertThat(plain.installation.data).isEqualTo(read.installation.data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo --port 8080",
        "serve --help",
        "serve --port",
        "serve --port abc",
        "serve --port -1",
        "serve --port 123456",
        "serve --data --port",
        "serve --data=x",
        "serve --data $HOME",
        "serve --data \"x\"",
        "serve somewhere",
        "serve --prot 80",
        "Serve"
      })
  void anythingElseIsLeftToTheLibrary(String line) {
    assertThat(PlainServe.in(line.isEmpty() ? new String[0] : line.split(" "))).isEmpty();
  }

  @Test
  void aSettingGivenTwiceIsLeftToTheLibrary() {
    assertThat(PlainServe.in("serve", "--port", "1", "--port", "2")).isEmpty();
  }
}
