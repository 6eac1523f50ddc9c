package org.toguna.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.badge.Badge;
import org.toguna.badge.BadgeCode;
import org.toguna.badge.Badges;
import org.toguna.badge.KeyFile;
import org.toguna.badge.Reading;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `toguna badge …`: badges by their codes.
@Command(
    name = "badge",
    description = "Verifies badges.",
    mixinStandardHelpOptions = true,
    subcommands = {BadgeCommand.Verify.class})
class BadgeCommand {
  /// What a code turns out to be, as a program and as a reader is told.
  enum Verdict {
    GOOD("good: signed, and valid today"),
    NOT_YET("not valid yet: signed, but its first day is to come"),
    OVER("over: signed, but its last day is past"),
    REVOKED("revoked: signed, but it counts no more"),
    FORGED("forged: the signature is not of these bytes"),
    UNKNOWN_KEY("unknown: the edition has no such key, or took it back"),
    OTHER_EDITION("unknown: it says that it belongs to an edition whose keys are not here"),
    UNREADABLE("unknown: this is no badge code, or one of a version to come");

    private final String said;

    Verdict(String said) {
      this.said = said;
    }
  }

  record Result(Verdict verdict, Map<String, Object> badge) {
    static Result of(Verdict verdict) {
      return new Result(verdict, Map.of());
    }

    static Result of(Verdict verdict, BadgeCode code) {
      var badge = new LinkedHashMap<String, Object>();
      badge.put("edition", code.edition());
      badge.put("key", code.key());
      badge.put("badge", code.badge().toString());
      badge.put("category", code.access().category());
      badge.put("rights", code.access().rights());
      badge.put("from", code.access().from().toString());
      badge.put("to", code.access().to().toString());
      return new Result(verdict, badge);
    }

    static Result of(Reading reading) {
      return switch (reading) {
        case Reading.Good good -> of(Verdict.GOOD, good.code());
        case Reading.NotYet early -> of(Verdict.NOT_YET, early.code());
        case Reading.Over late -> of(Verdict.OVER, late.code());
        case Reading.Forged _ -> of(Verdict.FORGED);
        case Reading.UnknownKey _ -> of(Verdict.UNKNOWN_KEY);
        case Reading.OtherEdition _ -> of(Verdict.OTHER_EDITION);
        case Reading.Unreadable _ -> of(Verdict.UNREADABLE);
      };
    }

    String sentence() {
      return badge.entrySet().stream()
          .map(one -> ", " + one.getKey() + ' ' + one.getValue())
          .collect(Collectors.joining("", verdict.said, ""));
    }
  }

  @Command(
      name = "verify",
      description =
          "Decodes a badge's code and verifies it; 1 if it is not good. With --keys it needs neither"
              + " installation nor network, and knows of no revocation.",
      mixinStandardHelpOptions = true)
  static class Verify implements Callable<Integer> {
    private static final long MOST_BYTES = 1_000_000;

    @Mixin Installation installation = new Installation();

    @Mixin Said said = new Said();

    @Parameters(paramLabel = "TEXT", description = "what the QR picture says")
    String text = "";

    @Option(
        names = "--keys",
        paramLabel = "FILE",
        description = "an edition's public keys, as its desk gives them (cles.json)")
    Optional<Path> keys = Optional.empty();

    @Override
    public Integer call() {
      var result = keys.map(this::byFile).orElseGet(this::byInstallation);
      said.say(result, result.sentence());
      return result.verdict() == Verdict.GOOD ? 0 : 1;
    }

    private Result byFile(Path file) {
      var bytes = InFile.bytes(file, MOST_BYTES, "larger than any file of keys");
      var known = KeyFile.read(bytes, file.toString());
      var today = LocalDate.ofInstant(Clock.systemUTC().instant(), known.zone());
      return Result.of(known.ring().read(text, today));
    }

    private Result byInstallation() {
      installation.mustExist();
      try (var context = installation.open()) {
        var badges = context.getBean(Badges.class);
        return context.getBean(Db.class).read(sql -> read(sql, badges));
      }
    }

    private Result read(DSLContext sql, Badges badges) {
      var claimed = BadgeCode.claimed(text);
      if (claimed.isEmpty()) {
        return Result.of(Verdict.UNREADABLE);
      }
      var code = claimed.get();
      var edition = Editions.ofNumber(sql, code.edition());
      if (edition.isEmpty()) {
        return Result.of(Verdict.OTHER_EDITION);
      }
      var reading = badges.read(sql, edition.get(), text);
      boolean counts = badges.find(sql, code.badge()).filter(Badge::valid).isPresent();
      return reading instanceof Reading.Good && !counts
          ? Result.of(Verdict.REVOKED, code)
          : Result.of(reading);
    }
  }
}
