package org.toguna.kit.messages;

import org.toguna.tables.tables.records.LetterWayRecord;

/// Which letters a link stops, and whether it has.
record StopWish(String code, Address address, Letter.Kind kind, boolean stopped) {
  static StopWish of(LetterWayRecord row) {
    return new StopWish(
        row.getCode(),
        Channel.valueOf(row.getChannel()).address(row.getAddress()),
        Letter.Kind.valueOf(row.getKind()),
        row.getStoppedAt() != null);
  }

  /// Enough of the address for its owner to know it, and too little for anyone else: a link may be
  /// forwarded.
  String hint() {
    return switch (address) {
      case Address.Phone(String e164) ->
          e164.substring(0, 4) + "\u00a0•••\u00a0" + e164.substring(e164.length() - 2);
      case Address.Email(String mail) ->
          mail.charAt(0) + "•••" + mail.substring(mail.lastIndexOf('@'));
    };
  }
}
