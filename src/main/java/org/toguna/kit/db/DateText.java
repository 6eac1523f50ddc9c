package org.toguna.kit.db;

import java.time.LocalDate;
import org.jooq.impl.AbstractConverter;

/// Dates are kept as ISO text, which both databases hold and sort alike for the years 0 to 9999;
/// others are refused.
public final class DateText extends AbstractConverter<String, LocalDate> {
  private static final int LENGTH = 10;

  public DateText() {
    super(String.class, LocalDate.class);
  }

  @Override
  @SuppressWarnings("NullAway") // jOOQ asks for null where the column holds none
  public LocalDate from(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public String to(LocalDate date) {
    if (date == null) {
      return null;
    }
    var text = date.toString();
    if (text.length() != LENGTH) {
      throw new IllegalArgumentException(text + " is outside the years 0 to 9999");
    }
    return text;
  }
}
