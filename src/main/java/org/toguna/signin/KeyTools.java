package org.toguna.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.passkey.Asker;
import org.toguna.signin.passkey.Ceremonies;
import org.toguna.signin.passkey.Passkeys;

/// What pages that deal with passkeys share.
@Component
record KeyTools(
    Db db, Passkeys passkeys, Ceremonies ceremonies, Devices devices, SecondProofs proofs) {
  /// The field in which our script sends what the device replied.
  static final String REPLY = "reply";

  /// What the script hands to the device.
  Answer asked(Scene scene, Asker asker) {
    return devices
        .ground(scene)
        .<Answer>map(ground -> Answer.sent("application/json", ceremonies.ask(ground, asker)))
        .orElseGet(Answer::notThere);
  }

  Optional<PersonId> proved(Scene scene, Asker asker, Form form) {
    return devices
        .ground(scene)
        .flatMap(ground -> ceremonies.prove(ground, asker, form.value(REPLY)));
  }
}
