package org.toguna.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.toguna.kit.web.Scene;
import org.toguna.registration.Admission;

/// What a device goes by while it has no network, but for the badges themselves. Days are counted
/// from 1 January 2020, as in the codes.
final class Orders {
  /// How long after the edition a device may keep what it holds.
  private static final int DAYS_AFTER = 3;

  private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
  private static final int TAG = 16;

  /// The raw half of an X.509 encoded Ed25519 key (RFC 8410): its last 32 bytes.
  private static final int RAW_KEY = 32;

  private Orders() {}

  static Map<String, Object> of(DSLContext sql, Duty duty, Scene scene) {
    var edition = duty.edition();
    var period = edition.period();
    var told = new LinkedHashMap<String, Object>();
    told.put("edition", edition.number());
    told.put("name", scene.say(edition.wording().name()));
    told.put("zone", period.zone().getId());
    told.put(
        "wipeAt",
        period
            .to()
            .plusDays(1L + DAYS_AFTER)
            .atStartOfDay(period.zone())
            .toInstant()
            .toEpochMilli());
    told.put("device", Map.of("id", duty.device().id(), "name", duty.device().name()));
    told.put("names", duty.device().names());
    told.put("keys", keys(duty));
    told.put("admissions", admissions(duty, scene));
    told.put("gates", gates(sql, duty, scene));
    return told;
  }

  static String tag(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(Secret.sha256(bytes)).substring(0, TAG);
  }

  private static Map<String, String> keys(Duty duty) {
    var keys = new TreeMap<String, String>();
    duty.keys()
        .keys()
        .forEach((id, key) -> {
          var encoded = key.getEncoded();
          var raw = java.util.Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
          keys.put("" + id, Base64.getEncoder().encodeToString(raw));
        });
    return keys;
  }

  private static Map<String, Object> admissions(Duty duty, Scene scene) {
    var admissions = new TreeMap<String, Object>();
    duty.rules()
        .admissions()
        .forEach(
            (category, admission) -> admissions.put("" + category, admission(admission, scene)));
    return admissions;
  }

  private static Map<String, Object> admission(Admission admission, Scene scene) {
    var told = new TreeMap<String, Object>();
    told.put("name", scene.say(admission.name()));
    told.put("colour", admission.colour());
    told.put("rights", admission.rights());
    told.put(
        "days",
        admission.days().stream()
            .map(day -> ChronoUnit.DAYS.between(EPOCH, day))
            .sorted()
            .toList());
    return told;
  }

  private static List<Map<String, Object>> gates(DSLContext sql, Duty duty, Scene scene) {
    var names = new LinkedHashMap<String, String>();
    Spot.of(sql, duty.edition().id(), scene.lang(), WatchWords.names(scene))
        .forEach(spot -> names.put(spot.place().key(), spot.name()));
    var told = new ArrayList<Map<String, Object>>();
    for (Gate gate : duty.device().gates(sql)) {
      var one = new LinkedHashMap<String, Object>();
      one.put("id", gate.id());
      one.put("name", gate.name());
      one.put("kind", gate.leads().kind().name());
      gate.leads().zone().ifPresent(zone -> one.put("zone", zone));
      one.put("place", gate.place().key());
      one.put("inside", names.getOrDefault(gate.place().key(), ""));
      one.put("ways", gate.ways().name());
      duty.most(gate).ifPresent(most -> one.put("most", most));
      told.add(one);
    }
    return told;
  }
}
