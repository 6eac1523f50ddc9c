package org.toguna.kit.messages;

import java.util.List;
import org.toguna.kit.base.Lang;

/// One message to one person. Its words are the lines `<key>.subject` (mail only) and `<key>.text`
/// of the bundles; `values` fill `{0}`, `{1}` … and are never read as anything but text.
public record Letter(Address to, Lang lang, String key, List<String> values, Kind kind) {

  /// Why it is sent.
  public enum Kind {
    /// Something the person just asked for, such as a code: always sent.
    ASKED,
    /// Something the person needs to know about what it holds: sent unless it opted out.
    SERVICE,
    /// News: sent only with consent, and always says how to stop.
    NEWS
  }
}
