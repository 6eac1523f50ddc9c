package org.toguna.signin;

import static org.toguna.tables.Tables.OTP_APP;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.OnPerson;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.signin.passkey.Passkeys;

/// A colleague's phone is lost, and with it the second proof: an administrator takes all proofs
/// away, the colleague is signed out everywhere, and adds a new one at the next sign-in. One's own
/// are not taken away here: whoever is in has shown one.
@Controller
class ProofsReset implements OnPerson {
  static final String PATH = "/organisation/personnes/{id}/seconds-facteurs/retrait";

  private final Db db;
  private final Persons persons;
  private final SecondProofs proofs;
  private final Passkeys passkeys;
  private final Journal journal;

  ProofsReset(Db db, Persons persons, SecondProofs proofs, Passkeys passkeys, Journal journal) {
    this.db = db;
    this.persons = persons;
    this.proofs = proofs;
    this.passkeys = passkeys;
    this.journal = journal;
  }

  @Override
  public Optional<Answer.Template> section(DSLContext sql, PersonId person, Scene scene) {
    var held = proofs.of(sql, person);
    boolean own = scene.actor().name().equals(person.toString());
    return held.any() && !own
        ? Optional.of((out, no) -> JteresetGenerated.render(out, no, scene, person, held))
        : Optional.empty();
  }

  @PostMapping(PATH)
  Answer reset(Scene scene, @PathVariable UUID id) {
    var person = new PersonId(id);
    boolean done =
        !scene.actor().name().equals(person.toString())
            && db.write(
                unit -> persons.find(unit.sql(), person).isPresent() && gone(unit, scene, person));
    return done ? Answer.seeOther("/organisation/personnes/" + id) : Answer.notThere();
  }

  private boolean gone(Unit unit, Scene scene, PersonId person) {
    unit.sql().deleteFrom(OTP_APP).where(OTP_APP.PERSON_ID.eq(person)).execute();
    passkeys.removeAll(unit, person);
    RecoveryCodes.forget(unit, person);
    SignIns.endAll(unit, person);
    journal.note(unit, scene.actor(), Subject.of("person", person), "proofs-reset", null, null);
    return true;
  }
}
