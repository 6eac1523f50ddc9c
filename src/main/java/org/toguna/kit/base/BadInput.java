package org.toguna.kit.base;

/// Something handed in cannot be used: one sentence that names the place and the mend. Nothing was
/// changed.
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInput(String sentence) {
    super(sentence);
  }

  public BadInput(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
