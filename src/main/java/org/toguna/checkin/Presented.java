package org.toguna.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.badge.BadgeId;
import org.toguna.badge.KeyRing;
import org.toguna.badge.Listed;
import org.toguna.badge.Reading;
import org.toguna.badge.ShortCode;
import org.toguna.edition.EditionId;

/// What was held before a gate.
sealed interface Presented {

  /// A code that one of the edition's keys signed.
  record Signed(BadgeId badge) implements Presented {}

  /// A short code, typed or found under a name.
  record Brief(String code) implements Presented {}

  /// A forged code, another edition's, or anything else.
  record Other() implements Presented {}

  static Presented read(KeyRing keys, String text) {
    // The days are judged later, by the corrected time.
    return switch (keys.read(text, LocalDate.EPOCH)) {
      case Reading.Good good -> new Signed(good.code().badge());
      case Reading.NotYet early -> new Signed(early.code().badge());
      case Reading.Over late -> new Signed(late.code().badge());
      case Reading.Unreadable _ ->
          ShortCode.typed(text)
              .<Presented>map(code -> new Brief(code.value()))
              .orElseGet(Other::new);
      case Reading.Forged _, Reading.UnknownKey _, Reading.OtherEdition _ -> new Other();
    };
  }

  /// The badges behind some of them, asked for together.
  static Map<Presented, Listed> badges(
      DSLContext sql, EditionId edition, Collection<Presented> all) {
    var ids =
        all.stream()
            .flatMap(one -> one instanceof Signed it ? Stream.of(it.badge()) : Stream.empty())
            .distinct()
            .toList();
    var briefs =
        all.stream()
            .flatMap(one -> one instanceof Brief it ? Stream.of(it.code()) : Stream.empty())
            .distinct()
            .toList();
    var found = new HashMap<Presented, Listed>();
    if (!ids.isEmpty()) {
      Listed.find(sql, ids).forEach((id, badge) -> found.put(new Signed(id), badge));
    }
    if (!briefs.isEmpty()) {
      Listed.underBrief(sql, edition, briefs)
          .forEach((code, badge) -> found.put(new Brief(code), badge));
    }
    return found;
  }

  static Optional<Listed> badge(DSLContext sql, EditionId edition, Presented one) {
    return Optional.ofNullable(badges(sql, edition, java.util.List.of(one)).get(one));
  }
}
