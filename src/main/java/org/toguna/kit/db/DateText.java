package org.toguna.kit.db;

import java.time.LocalDate;
import org.jooq.impl.AbstractConverter;

/// Dates are kept as ISO text, which both databases hold and sort alike for the years 0 to 9999.
public final class DateText extends AbstractConverter<String, LocalDate> {
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
    return date == null ? null : date.toString();
  }
}
