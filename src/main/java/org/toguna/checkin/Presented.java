package org.toguna.checkin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.badge.BadgeCode;
import org.toguna.badge.Listed;
import org.toguna.badge.ShortCode;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;

/// What was held before a gate.
sealed interface Presented {

  /// A text that has the shape of one of the edition's codes; whether it was issued, the table of
  /// badges says.
  record Code(String code) implements Presented {}

  /// A short code, typed or found under a name.
  record Brief(String code) implements Presented {}

  /// Another edition's code, or anything else.
  record Other() implements Presented {}

  static Presented read(int edition, String text) {
    var claimed = BadgeCode.claimed(text);
    if (claimed.isPresent()) {
      return claimed.get().edition() == edition ? new Code(text.strip()) : new Other();
    }
    return ShortCode.typed(text)
        .<Presented>map(code -> new Brief(code.value()))
        .orElseGet(Other::new);
  }

  /// The badges behind some of them, asked for together.
  static Map<Presented, Listed> badges(
      DSLContext sql, EditionId edition, Collection<Presented> all) {
    var codes =
        all.stream()
            .flatMap(one -> one instanceof Code it ? Stream.of(it.code()) : Stream.empty())
            .distinct()
            .toList();
    var briefs =
        all.stream()
            .flatMap(one -> one instanceof Brief it ? Stream.of(it.code()) : Stream.empty())
            .distinct()
            .toList();
    var found = new HashMap<Presented, Listed>();
    if (!codes.isEmpty()) {
      Listed.issued(sql, codes).forEach((code, badge) -> found.put(new Code(code), badge));
    }
    if (!briefs.isEmpty()) {
      Listed.underBrief(sql, edition, briefs)
          .forEach((code, badge) -> found.put(new Brief(code), badge));
    }
    return found;
  }

  static Optional<Listed> badge(Unit unit, EditionId edition, Presented one) {
    return switch (one) {
      case Code it -> Listed.issued(unit, it.code());
      case Brief it -> Optional.ofNullable(badges(unit.sql(), edition, List.of(it)).get(it));
      case Other() -> Optional.empty();
    };
  }
}
