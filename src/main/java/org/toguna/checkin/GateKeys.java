package org.toguna.checkin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.badge.BadgeKeys;
import org.toguna.badge.KeyRing;
import org.toguna.edition.Edition;
import org.toguna.kit.db.SignalEar;

/// The keys that codes are read with, kept at hand: reading them anew for each scan costs more than
/// verifying one. Dropped on every node when an edition's keys change.
@Component
class GateKeys implements SignalEar {
  private final BadgeKeys keys;
  private final Map<String, KeyRing> rings = new ConcurrentHashMap<>();

  GateKeys(BadgeKeys keys) {
    this.keys = keys;
  }

  KeyRing of(DSLContext sql, Edition edition) {
    var known = rings.get(edition.id().toString());
    if (known != null) {
      return known;
    }
    var read = keys.ring(sql, edition);
    rings.put(edition.id().toString(), read);
    return read;
  }

  @Override
  public String channel() {
    return BadgeKeys.CHANGED;
  }

  @Override
  public void heard(String edition) {
    rings.remove(edition);
  }

  @Override
  public void missed() {
    rings.clear();
  }
}
