package org.toguna.kit.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A body in every form a browser may take it in, compressed once as hard as it goes.
record Packed(String contentType, byte[] plain, byte[] gzip, byte @Nullable [] brotli, String tag) {
  /// Brotli needs native code; where the machine has none of it, gzip serves.
  private static final boolean BROTLI = Brotli4jLoader.isAvailable();

  static Packed of(String contentType, byte[] plain) {
    return new Packed(contentType, plain, gzip(plain), BROTLI ? brotli(plain) : null, hash(plain));
  }

  /// The first 16 hexadecimal digits of SHA-256: names a version, proves nothing.
  static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (var out = new Hardest(bytes)) {
      out.write(plain);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static byte[] brotli(byte[] plain) {
    try {
      var settings = new Encoder.Parameters().setQuality(11).setWindow(18);
      return Encoder.compress(plain, settings);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  int weight() {
    return plain.length + gzip.length + (brotli == null ? 0 : brotli.length) + 200;
  }

  String text() {
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static final class Hardest extends GZIPOutputStream {
    Hardest(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
