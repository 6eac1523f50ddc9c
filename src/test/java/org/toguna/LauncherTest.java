package org.toguna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.toguna.testing.TestDb;

/// `./toguna` in a folder with a space, with JDKs and a Maven that only play their part.
class LauncherTest {
  private final Path home = TestDb.folder().resolve("the week");
  private final Path jdks = TestDb.folder();

  @BeforeEach
  void folder() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("src/build"));
    Files.writeString(home.resolve("pom.xml"), "");
    for (String name : new String[] {"toguna", "src/build/maven.sh", "src/build/test.sh"}) {
      Files.copy(Path.of(name), home.resolve(name));
    }
    program(
        home.resolve("bin/mvn"),
        "echo \"$*\" >>built; sleep 1; mkdir -p target; : >target/toguna.jar");
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path jdk(String version) throws IOException {
    var jdk = jdks.resolve("jdk-" + version);
    program(jdk.resolve("bin/javac"), ":");
    program(
        jdk.resolve("bin/java"),
        """
        case "$*" in
          *-XshowSettings*) echo "    java.specification.version = %s" >&2 ;;
          *extract*) mkdir -p "${@: -1}"; : >"${@: -1}/toguna.jar" ;;
          *AOTCacheOutput*) : ;;
          *) echo "java %s in $PWD: ${*: -2}" ;;
        esac
        """
            .formatted(version, version));
    return jdk;
  }

  private Process toguna(Path javaHome, String... arguments) throws IOException {
    var builder = new ProcessBuilder("/bin/bash", home.resolve("toguna").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().retainAll(Set.of("HOME"));
    builder.environment().put("PATH", home.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("TOGUNA_JDKS", jdks.toString());
    return builder.directory(jdks.toFile()).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws IOException {
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.readAllAsString();
    }
  }

  @Test
  void worksFromAnyFolderAndPassesOverAnOldJdk() throws IOException, InterruptedException {
    var old = jdk("17");
    jdk("25");
    var process = toguna(old, "check", "--json");
    assertThat(said(process)).endsWith("java 25 in " + jdks.toRealPath() + ": check --json\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdkOf25() throws IOException, InterruptedException {
    assumeTrue(!Files.exists(Path.of("/usr/bin/javac")), "a JDK is on the plain path here");
    var process = toguna(jdk("17"), "check");
    assertThat(said(process)).contains("a JDK 25 or newer is needed").contains("Temurin 25");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException, InterruptedException {
    var jdk = jdk("26");
    var first = toguna(jdk, "check", "1");
    var second = toguna(jdk, "check", "2");
    assertThat(said(first)).endsWith(": check 1\n");
    assertThat(said(second)).endsWith(": check 2\n");
    assertThat(first.waitFor() + second.waitFor()).isZero();
    assertThat(home.resolve("built")).content().hasLineCount(1);
  }

  @Test
  void buildsAgainOnlyWhenSomethingChanged() throws IOException, InterruptedException {
    var jdk = jdk("25");
    assertThat(toguna(jdk, "check").waitFor()).isZero();
    assertThat(toguna(jdk, "check").waitFor()).isZero();
    assertThat(Files.readAllLines(home.resolve("built"))).hasSize(1);
    Files.writeString(home.resolve("src/main/New.java"), "");
    assertThat(toguna(jdk, "check").waitFor()).isZero();
    assertThat(Files.readAllLines(home.resolve("built"))).hasSize(2);
  }

  @Test
  void testHandsItsArgumentsToMaven() throws IOException, InterruptedException {
    assertThat(toguna(jdk("25"), "test", "-Dtest=RoomsTest").waitFor()).isZero();
    assertThat(home.resolve("built")).content().contains("verify -Dtest=RoomsTest");
  }
}
