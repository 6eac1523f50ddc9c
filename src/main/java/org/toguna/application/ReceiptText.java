package org.toguna.application;

import java.util.List;
import org.toguna.contest.Call;
import org.toguna.kit.web.Scene;

/// A receipt in plain text, for whoever keeps it in a message or prints it without a browser.
final class ReceiptText {
  private ReceiptText() {}

  static String of(Scene scene, Own own, Receipt receipt) {
    var lines =
        List.of(
            scene.say("application.receipt.title", own.application().shownNumber()),
            "",
            line(scene, "application.receipt.contest", scene.say(own.call().name())),
            line(scene, "application.project.name", own.content().name()),
            line(scene, "application.receipt.version", "" + receipt.version()),
            line(scene, "application.receipt.utc", utc(receipt)),
            line(scene, "application.receipt.local", local(scene, own, receipt)),
            line(scene, "application.receipt.hash", receipt.sha256()),
            "",
            scene.say("application.receipt.how"));
    return String.join("\n", lines) + "\n";
  }

  private static String line(Scene scene, String key, String value) {
    return scene.say(key) + "\u00a0: " + value;
  }

  /// On the clock of the edition's place, such as Bamako's.
  static String local(Scene scene, Own own, Receipt receipt) {
    var zone = own.edition().period().zone();
    return Call.moment(scene, zone, receipt.at()) + ", " + Call.clock(scene, zone);
  }

  static String utc(Receipt receipt) {
    return Canon.utc(receipt.at());
  }
}
