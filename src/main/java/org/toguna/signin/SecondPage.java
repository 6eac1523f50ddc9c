package org.toguna.signin;

import org.springframework.stereotype.Component;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The page that asks for the second proof: by code and by key, whichever the person has.
@Component
class SecondPage {
  static final String PATH = "/connexion/seconde";

  private final SecondProofs proofs;
  private final Devices devices;

  SecondPage(SecondProofs proofs, Devices devices) {
    this.proofs = proofs;
    this.devices = devices;
  }

  Answer.Template of(Scene scene, SignedIn who, Form form) {
    var held = proofs.of(who.id());
    boolean here = devices.ground(scene).isPresent();
    return (out, no) -> JtesecondGenerated.render(out, no, scene, form, held, here);
  }
}
