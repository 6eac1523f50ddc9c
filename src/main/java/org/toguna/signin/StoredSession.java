package org.toguna.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// A session that knows whether there is anything to write.
final class StoredSession implements Session {
  private final MapSession session;
  private String storedId;
  private Instant seenAsStored;
  private boolean fresh;
  private boolean changed;

  StoredSession(MapSession session, boolean fresh) {
    this.session = session;
    this.fresh = fresh;
    this.storedId = session.getId();
    this.seenAsStored = session.getLastAccessedTime();
  }

  boolean fresh() {
    return fresh;
  }

  boolean changed() {
    return changed;
  }

  /// The name under which its row is found.
  String storedId() {
    return storedId;
  }

  Instant seenAsStored() {
    return seenAsStored;
  }

  Map<String, Object> attributes() {
    var attributes = new HashMap<String, Object>();
    for (String name : session.getAttributeNames()) {
      attributes.put(name, session.getRequiredAttribute(name));
    }
    return attributes;
  }

  void written() {
    fresh = false;
    changed = false;
    storedId = session.getId();
    seenAsStored = session.getLastAccessedTime();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return session.changeSessionId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed = true;
    session.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    session.setLastAccessedTime(at);
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    session.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
