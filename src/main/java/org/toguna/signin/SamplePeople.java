package org.toguna.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.messages.Address;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;

/// The made-up people of a demonstration, one of each kind. Their e-mail ends in a name that nobody
/// can own (RFC 2606), and outside a demonstration they are not let in.
@Component
public class SamplePeople {
  private final Db db;
  private final Persons persons;
  private final RoleGrants grants;
  private final Demonstrating demonstrating;
  private final Texts texts;

  SamplePeople(
      Db db, Persons persons, RoleGrants grants, Demonstrating demonstrating, Texts texts) {
    this.texts = texts;
    this.db = db;
    this.persons = persons;
    this.grants = grants;
    this.demonstrating = demonstrating;
  }

  private enum Sample {
    ADMINISTRATOR("Fatoumata Coulibaly", "fatoumata.coulibaly@example.org", Role.ADMINISTRATOR),
    ORGANISER("Awa Dembélé", "awa.dembele@example.org", Role.ORGANISER),
    EDITOR("Moussa Traoré", "moussa.traore@example.org", Role.EDITOR),
    JUROR("Salimata Dicko", "salimata.dicko@example.net", null),
    COACH("Assétou Diabaté", "assetou.diabate@example.net", null),
    CANDIDATE("Fanta Koné", "fanta.kone@example.org", null),
    VISITOR("Ibrahim Ag Mohamed", "ibrahim.ag.mohamed@example.org", null);

    private final String fullName;
    private final String email;
    private final Optional<Role> role;

    Sample(String fullName, String email, @Nullable Role role) {
      this.fullName = fullName;
      this.email = email;
      this.role = Optional.ofNullable(role);
    }

    Address address() {
      return new Address.Email(email);
    }
  }

  /// One made-up person as the demonstration offers it; `kind` is the end of a sentence's key.
  public record Shown(PersonId id, String name, String kind, String inFrench) {}

  /// Makes those that are missing; nothing outside a demonstration.
  public List<Shown> make() {
    if (demonstrating.on()) {
      db.run(unit -> {
        for (Sample sample : Sample.values()) {
          if (find(unit.sql(), sample).isEmpty()) {
            make(unit, sample);
          }
        }
      });
    }
    return shown();
  }

  private void make(Unit unit, Sample sample) {
    var id = persons.madeUp(unit, sample.fullName, sample.email);
    sample.role.ifPresent(role -> grants.grant(unit, Actor.COMMAND_LINE, id, role));
  }

  private Optional<Person> find(DSLContext sql, Sample sample) {
    return persons.reachedAt(sql, sample.address()).stream().filter(Person::example).findFirst();
  }

  private Shown shown(Person person, Sample sample) {
    var french = texts.say(Lang.FR, "signin.demo." + sample.name());
    return new Shown(person.id(), person.shownName(), sample.name(), french);
  }

  /// Those there are; nobody outside a demonstration.
  List<Shown> shown() {
    if (!demonstrating.on()) {
      return List.of();
    }
    return db.read(sql -> {
      var shown = new ArrayList<Shown>();
      for (Sample sample : Sample.values()) {
        find(sql, sample).ifPresent(person -> shown.add(shown(person, sample)));
      }
      return shown;
    });
  }
}
