package org.toguna.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.UUID;
import org.toguna.badge.Access;
import org.toguna.badge.Badge;
import org.toguna.badge.BadgeId;
import org.toguna.badge.BadgeSheet;
import org.toguna.badge.Face;
import org.toguna.badge.Holder;
import org.toguna.badge.Paper;
import org.toguna.badge.ShortCode;
import org.toguna.badge.SigningKey;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Lang;

/// The other process of [SheetBench]: each line, a number of badges, is answered by the seconds
/// they took and their bytes.
final class SheetsMade {
  private static final int PART = 100;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 29);
  private static final List<String> NAMES =
      List.of(
          "Awa Dembélé",
          "Ɲɛnɛ Ŋaɲa Kulubali",
          "محمد ولد الشيخ",
          "Ibrahim Ag Mohamed el-Hadj Ousmane",
          "ߊߥߊ ߕߙߊߥߏߟߋ");

  private final BadgeSheet sheet;
  private final Edition edition;
  private final SigningKey key = SigningKey.fresh(1);
  private final SplittableRandom random = new SplittableRandom(3);

  private SheetsMade(BadgeSheet sheet, Edition edition) {
    this.sheet = sheet;
    this.edition = edition;
  }

  public static void main(String[] arguments) {
    try (var site = new Served(Path.of(arguments[0]));
        var asked = new Scanner(System.in, StandardCharsets.UTF_8)) {
      var file = BenchEdition.with("");
      var made =
          new SheetsMade(site.bean(BadgeSheet.class), site.bean(EditionFile.class).take(file));
      while (asked.hasNextInt()) {
        System.out.println(made.print(asked.nextInt()));
      }
    }
  }

  private String print(int badges) {
    long start = System.nanoTime();
    long bytes = 0;
    for (int done = 0; done < badges; done += PART) {
      var faces = new ArrayList<Face>();
      for (int i = done; i < Math.min(done + PART, badges); i++) {
        faces.add(face(NAMES.get(i % NAMES.size()) + ' ' + i));
      }
      bytes += sheet.pdf(Paper.A6, Lang.FR, edition, faces).length;
    }
    return (System.nanoTime() - start) / 1e9 + " " + bytes;
  }

  private Face face(String name) {
    var id = new BadgeId(random.nextLong());
    var access = new Access(1, 1, DAY, DAY.plusDays(2));
    var badge =
        new Badge(
            id,
            new Badge.Belongs(edition.id(), new Holder("bench", new UUID(0, random.nextLong()))),
            access,
            new Badge.Codes(key.sign(edition.number(), id, access, name), ShortCode.next()),
            new Badge.State(Instant.EPOCH, Optional.empty()));
    return new Face(
        badge, name, "Agence des technologies", "ML", new Face.Kind("Participant", "#27336f"));
  }
}
