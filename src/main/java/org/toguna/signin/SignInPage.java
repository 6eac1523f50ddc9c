package org.toguna.signin;

import org.springframework.stereotype.Component;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The page that signing in begins with: each way in shows it again where something was wrong.
@Component
class SignInPage {
  private final SamplePeople samples;
  private final Devices devices;

  SignInPage(SamplePeople samples, Devices devices) {
    this.samples = samples;
    this.devices = devices;
  }

  Answer.Template of(Scene scene, Form form) {
    var shown = samples.shown();
    boolean keys = devices.ground(scene).isPresent();
    return (out, no) -> JtesigninGenerated.render(out, no, scene, form, shown, keys);
  }
}
