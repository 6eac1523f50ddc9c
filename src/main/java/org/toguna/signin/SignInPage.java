package org.toguna.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.outside.Provider;

/// The page that signing in begins with: each way in shows it again where something was wrong.
@Component
class SignInPage {
  private final SamplePeople samples;
  private final Devices devices;
  private final Provider provider;

  SignInPage(SamplePeople samples, Devices devices, Provider provider) {
    this.samples = samples;
    this.devices = devices;
    this.provider = provider;
  }

  /// The name of the place elsewhere whose accounts sign in here, if there is one.
  Optional<String> account() {
    return provider.name();
  }

  Answer.Template of(Scene scene, Form form) {
    var shown = samples.shown();
    boolean keys = devices.ground(scene).isPresent();
    return (out, no) -> JtesigninGenerated.render(out, no, scene, form, shown, keys, account());
  }
}
