package org.toguna.kit.files;

import java.io.IOException;

/// The files folder cannot take these bytes: the disk is full or refuses.
final class NoRoom extends IOException {
  private static final long serialVersionUID = 1L;

  NoRoom(String message) {
    super(message);
  }

  NoRoom(IOException refused) {
    super(refused);
  }
}
