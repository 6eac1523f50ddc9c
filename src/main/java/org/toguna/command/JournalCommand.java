package org.toguna.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.toguna.kit.db.Db;
import org.toguna.kit.publiclog.KeptCheckpoint;
import org.toguna.kit.publiclog.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `toguna journal …`: the public journal.
@Command(
    name = "journal",
    description = "Verifies the public journal.",
    mixinStandardHelpOptions = true,
    subcommands = {JournalCommand.Verify.class})
class JournalCommand {
  @Command(
      name = "verify",
      description =
          "Proves that the public journal was only ever appended to; 1 if it was not. Works beside a"
              + " running server.",
      mixinStandardHelpOptions = true)
  static class Verify implements Callable<Integer> {
    private static final long MOST_BYTES = 100_000;

    @Mixin Installation installation = new Installation();

    @Mixin Said said = new Said();

    @Option(
        names = "--from",
        paramLabel = "CHECKPOINT",
        description = "a file that an observer kept: /journal/checkpoint of an earlier day")
    Optional<Path> from = Optional.empty();

    @Override
    public Integer call() {
      var kept = from.map(Verify::read);
      installation.mustExist();
      try (var context = installation.open()) {
        var verification = context.getBean(Verification.class);
        var verified = context.getBean(Db.class).read(sql -> verification.run(sql, kept));
        said.say(verified, sentences(verified));
        return verified.wrong().isEmpty() ? 0 : 1;
      }
    }

    private static KeptCheckpoint read(Path file) {
      var bytes = InFile.bytes(file, MOST_BYTES, "larger than any checkpoint");
      return KeptCheckpoint.read(new String(bytes, StandardCharsets.UTF_8), file.toString());
    }

    private static String sentences(Verification.Verified verified) {
      var lines = new StringBuilder();
      verified.wrong().forEach(what -> lines.append("WRONG: ").append(what).append('\n'));
      var end = verified.wrong().isEmpty() ? "only ever appended to" : "not to be believed";
      return lines
          + "%d entries, %d of them signed for, root %s: %s"
              .formatted(verified.entries(), verified.signed(), verified.root(), end);
    }
  }
}
