package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.toguna.testing.TestDb;

/// What leaves an installation comes back into another one as it was.
class ExportTest {
  private static final Path DEMO = Path.of("src/main/resources/demo");

  private static int toguna(Path data, String... words) {
    var all = new java.util.ArrayList<>(java.util.List.of(words));
    all.add("--data");
    all.add(data.toString());
    return CommandLineEntry.run(all.toArray(String[]::new));
  }

  private static Map<String, String> unzipped(Path file) throws IOException {
    var files = new TreeMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void everyEditionComesBackUnchanged() throws IOException {
    var folder = TestDb.folder();
    var here = folder.resolve("here");
    for (String name :
        new String[] {"edition-2022", "edition-2024", "edition-2026", "programme-2026"}) {
      assertThat(toguna(here, "import", "edition", DEMO.resolve(name + ".yaml").toString()))
          .isZero();
    }
    var out = folder.resolve("all.zip");
    assertThat(toguna(here, "export", "all", "--out", out.toString())).isZero();
    var first = unzipped(out);
    assertThat(first.keySet())
        .contains(
            "README.txt",
            "edition-3/edition.yaml",
            "edition-3/programme.xml",
            "edition-2/edition.yaml")
        .noneMatch(name -> name.startsWith("people/"));

    assertThat(takenElsewhere(folder, first)).isEqualTo(yamlOf(first));
  }

  private static Map<String, String> yamlOf(Map<String, String> files) {
    var yaml = new TreeMap<>(files);
    yaml.keySet().removeIf(name -> !name.endsWith(".yaml"));
    return yaml;
  }

  /// The editions taken in by another installation, the earliest first, and exported from there.
  private static Map<String, String> takenElsewhere(Path folder, Map<String, String> files)
      throws IOException {
    var there = folder.resolve("there");
    for (int number = 1; number <= 3; number++) {
      var yaml = folder.resolve("edition-" + number + ".yaml");
      Files.writeString(yaml, files.get("edition-" + number + "/edition.yaml"));
      assertThat(toguna(there, "import", "edition", yaml.toString())).isZero();
    }
    var again = folder.resolve("again.zip");
    assertThat(toguna(there, "export", "all", "--out", again.toString())).isZero();
    return yamlOf(unzipped(again));
  }

  @Test
  void aScheduleIsWrittenOnceAndNeverOverAnotherFile() throws IOException {
    var folder = TestDb.folder();
    assertThat(toguna(folder, "import", "edition", DEMO.resolve("edition-2024.yaml").toString()))
        .isZero();
    assertThat(toguna(folder, "import", "edition", DEMO.resolve("edition-2026.yaml").toString()))
        .isZero();
    assertThat(toguna(folder, "import", "edition", DEMO.resolve("programme-2026.yaml").toString()))
        .isZero();
    var out = folder.resolve("programme.json");
    assertThat(toguna(folder, "export", "schedule", "--format", "json", "--out", out.toString()))
        .isZero();
    assertThat(Files.readString(out)).contains("\"schedule\"");
    assertThat(toguna(folder, "export", "schedule", "--format", "json", "--out", out.toString()))
        .isEqualTo(2);
    assertThat(
            toguna(
                folder,
                "export",
                "schedule",
                "--format",
                "xml",
                "--out",
                out.toString(),
                "--force"))
        .isZero();
    assertThat(Files.readString(out)).contains("<schedule");
    assertThat(
            toguna(
                folder,
                "export",
                "schedule",
                "--format",
                "ics",
                "--edition",
                "9",
                "--out",
                folder.resolve("x").toString()))
        .isEqualTo(2);
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(toguna(folder, "import", "schedule", out.toString())).isZero();
    assertThat(toguna(folder, "import", "schedule", DEMO.resolve("edition-2026.yaml").toString()))
        .isEqualTo(2);
  }

  @Test
  void peopleLeaveOnlyIfAskedFor() throws IOException {
    var folder = TestDb.folder();
    assertThat(toguna(folder, "import", "edition", DEMO.resolve("edition-2022.yaml").toString()))
        .isZero();
    var list = folder.resolve("people.csv");
    Files.writeString(list, "name,phone\nAwa Dembélé,70112233\n=cmd(),70112234\n");
    assertThat(toguna(folder, "import", "people", list.toString())).isZero();
    var plain = folder.resolve("plain.zip");
    assertThat(toguna(folder, "export", "all", "--out", plain.toString())).isZero();
    assertThat(unzipped(plain).toString()).doesNotContain("Awa", "70112233");
    var whole = folder.resolve("whole.zip");
    assertThat(toguna(folder, "export", "all", "--with-people", "--out", whole.toString()))
        .isZero();
    assertThat(unzipped(whole))
        .hasEntrySatisfying(
            "people/everybody.jsonl",
            text ->
                assertThat(text.lines())
                    .hasSize(2)
                    .anyMatch(
                        line -> line.contains("Awa Dembélé") && line.contains("+22370112233")));
  }
}
