package org.toguna.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Scanner;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Invariant;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PeopleFile;
import org.toguna.registration.Enrolment;
import org.toguna.registration.RegistrationImport;
import org.toguna.registration.RegistrationImport.Order;

/// The other process of [ImportBench]: each line, a number of people, is answered by the seconds
/// their list took, how many it registered, how many were there already, and what was said of them.
final class ListsTaken {
  private final RegistrationImport imports;
  private final Order order;

  private ListsTaken(RegistrationImport imports, Edition edition) {
    this.imports = imports;
    this.order =
        new Order(
            new Enrolment.Hand(Actor.COMMAND_LINE, edition.id()),
            Optional.empty(),
            Enrolment.IfFull.QUEUE);
  }

  public static void main(String[] arguments) {
    try (var site = new Served(Path.of(arguments[0]));
        var asked = new Scanner(System.in, StandardCharsets.UTF_8)) {
      var edition = site.bean(EditionFile.class).take(file());
      var lists = new ListsTaken(site.bean(RegistrationImport.class), edition);
      while (asked.hasNext()) {
        var word = asked.next();
        System.out.println(
            word.equals("check") ? broken(site) : lists.take(Integer.parseInt(word)));
      }
    }
  }

  private static YamlMap file() {
    return BenchEdition.with(
        """
        participantCategories:
          - { slug: participant, name: { fr: Participant }, quota: 90000 }
          - { slug: presse, name: { fr: Presse } }
        categoryQuestions:
          - category: presse
            questions:
              - { slug: media, label: Média, kind: SHORT, required: true, badge: BODY, purpose: examiner, keptDays: 90 }
        """);
  }

  private String take(int people) {
    var csv = csv(people);
    long start = System.nanoTime();
    var report = imports.take(PeopleFile.of(csv, "list.csv"), order, _ -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.join(
        " ",
        Double.toString(seconds),
        Integer.toString(report.placed() + report.waiting()),
        Integer.toString(report.same()),
        Integer.toString(report.findings().size()));
  }

  /// One in ten is of the press, and one in a hundred of these does not say for whom.
  private static byte[] csv(int people) {
    var csv = new StringBuilder("nom;téléphone;courriel;catégorie;média\n");
    for (int i = 0; i < people; i++) {
      boolean press = i % 10 == 9;
      csv.append("Personne numéro ").append(i);
      csv.append(";+2237").append("%07d".formatted(i));
      csv.append(";personne.").append(i).append("@example.ml;");
      csv.append(press ? "presse" : "participant").append(';');
      csv.append(press && i % 1_000 != 9 ? "Studio Tamani" : "").append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String broken(Served site) {
    var promises = site.context().getBeansOfType(Invariant.class).values();
    int broken =
        site.bean(Db.class)
            .read(sql -> promises.stream().mapToInt(promise -> promise.brokenBy(sql).size()).sum());
    return Integer.toString(broken);
  }
}
