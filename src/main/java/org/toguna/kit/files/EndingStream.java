package org.toguna.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture's bytes for a decoder, which may ask past their end a few times and no more. A WebP
/// decoder takes what is missing for zeros and goes on: thirty bytes that announce enough of it
/// kept a processor busy for minutes.
final class EndingStream extends MemoryCacheImageInputStream {
  /// A decoder that reads ahead asks once or twice where a picture ends.
  private static final int MOST_BEYOND = 64;

  private int beyond;

  EndingStream(byte[] bytes) {
    super(new ByteArrayInputStream(bytes));
  }

  @Override
  public int read() throws IOException {
    return counted(super.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return counted(super.read(into, from, length));
  }

  private int counted(int read) throws IIOException {
    if (read < 0 && ++beyond > MOST_BEYOND) {
      throw new IIOException("The picture ends before what it announces");
    }
    return read;
  }
}
