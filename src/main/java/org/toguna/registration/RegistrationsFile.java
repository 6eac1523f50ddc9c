package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Csv;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.Person;
import org.toguna.people.Persons;
import org.toguna.tables.tables.records.RegistrationRecord;

/// An edition's registrations for a spreadsheet; without phones and e-mails, which a list of names
/// does not need.
@Controller
@RequestMapping("/organisation/editions/{number}/inscriptions/liste.csv")
class RegistrationsFile {
  private final Db db;

  RegistrationsFile(Db db) {
    this.db = db;
  }

  @GetMapping
  Answer file(Scene scene, Edition edition) {
    var heading =
        Stream.of("number", "check.name", "as", "state", "queue.made")
            .map(name -> scene.say("registration." + name))
            .toList();
    var rows = db.read(sql -> rows(sql, scene, edition));
    return Answer.sent("text/csv; charset=utf-8", Csv.written(heading, rows))
        .as("inscriptions.csv");
  }

  private static List<List<String>> rows(DSLContext sql, Scene scene, Edition edition) {
    Map<UUID, String> categories =
        CategoryChoice.of(sql, edition.id()).stream()
            .collect(Collectors.toMap(CategoryChoice::id, one -> scene.say(one.name())));
    var rows =
        sql.selectFrom(REGISTRATION)
            .where(REGISTRATION.EDITION_ID.eq(edition.id()))
            .orderBy(REGISTRATION.MADE_AT, REGISTRATION.ID)
            .fetch();
    var persons = Persons.byId(sql, rows.map(RegistrationRecord::getPersonId));
    return rows.stream()
        .map(row ->
            List.of(
                Registration.of(row).shownNumber(),
                Optional.ofNullable(persons.get(row.getPersonId()))
                    .map(Person::shownName)
                    .orElse("—"),
                categories.getOrDefault(row.getCategoryId(), ""),
                scene.say(State.valueOf(row.getState()).key()),
                row.getMadeAt().toString()))
        .toList();
  }
}
