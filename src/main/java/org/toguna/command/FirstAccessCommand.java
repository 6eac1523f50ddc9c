package org.toguna.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.toguna.signin.FirstAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `toguna first-access`: whoever runs this machine lets somebody become administrator, as at the
/// first start.
@Command(
    name = "first-access",
    description = {
      "Prints a link that makes whoever opens it an administrator, once and within 24 hours.",
      "For the first administrator who mistyped the address, or when nobody administers any more."
    },
    mixinStandardHelpOptions = true)
class FirstAccessCommand implements Callable<Integer> {
  @Mixin Installation installation = new Installation();

  @Mixin Said said = new Said();

  record Result(String path) {}

  @Override
  public Integer call() throws IOException {
    installation.mustExist();
    try (var _ = installation.lock();
        var context = installation.open()) {
      var path = context.getBean(FirstAccess.class).reopen();
      said.say(
          new Result(path),
          "Start the server, then open this link behind its address; it works once, for 24 hours.\n"
              + path);
      return 0;
    }
  }
}
