package org.toguna.programme.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What tells a person from their namesakes, as far as the file says; the code may be empty.
public record PersonMarks(@Nullable UUID guid, @Nullable Long id, String code) {
  public static final PersonMarks NONE = new PersonMarks(null, null, "");

  public PersonMarks {
    Lines.require(id == null || Math.abs(id) <= Marks.LARGEST_ID, "not an id: " + id);
    Lines.require(code.isEmpty() || Marks.isCode(code), "not a code: " + code);
  }
}
