package org.toguna.eligibility;

import static org.toguna.application.OpenCall.led;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.toguna.application.HandedIn;
import org.toguna.application.OpenCall;
import org.toguna.testing.Guest;

/// The eligibility desk of the start-up contest, and dossiers that are handed in there.
final class Desk {
  private final OpenCall call;
  final String base;

  Desk(OpenCall call) {
    this.call = call;
    this.base = "/organisation/editions/3/concours/" + call.call().id() + "/recevabilite";
  }

  /// A dossier that lacks nothing, handed in by somebody who lives in `country`; its address.
  String entered(Guest guest, String name, String registration, String country) {
    var at = OpenCall.whole(guest, name, registration);
    led(guest.post(at + "/conditions", Map.of("residence", country)));
    led(OpenCall.submit(guest, at));
    return at;
  }

  HandedIn dossier(String at) {
    var number = at.substring(at.lastIndexOf('/') + 1);
    return dossiers().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
  }

  List<HandedIn> dossiers() {
    return call.site.db().read(sql -> HandedIn.in(sql, call.call().id()));
  }

  String sheet(String at) {
    return base + "/" + dossier(at).id();
  }

  /// A form of the desk as its page shows it, hidden fields and all, with what somebody fills in.
  Map<String, String> form(Guest organiser, String page, Map<String, String> filled) {
    var form = new HashMap<String, String>();
    var html = organiser.page(page);
    for (String field : new String[] {"version", "revision", "text"}) {
      if (html.contains("name=\"" + field + "\" value=\"")) {
        form.put(field, OpenCall.code(html, field));
      }
    }
    form.putAll(filled);
    return form;
  }

  /// Follows the machine and decides.
  HttpResponse<String> decide(Guest organiser, String at, Verdict verdict, String reason) {
    var filled =
        Map.of("act", "decide", "follow", "on", "verdict", verdict.name(), "reason", reason);
    return organiser.post(sheet(at), form(organiser, sheet(at), filled));
  }

  String publish(Guest organiser) {
    var lists = base + "/listes";
    return led(organiser.post(lists, form(organiser, lists, Map.of())));
  }

  List<String> letters() {
    return call.letters().all().stream().map(letter -> letter.key()).toList();
  }
}
