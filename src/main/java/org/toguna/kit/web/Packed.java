package org.toguna.kit.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A body in every form a browser may take it in. It is packed quickly first, so that whoever asked
/// need not wait; [#packHard] then packs it as hard as it goes, in the background.
final class Packed {
  private static final int QUICK = 6;

  /// Above this, Brotli's last step costs a second or more of a processor and saves little.
  private static final int LARGE = 300_000;

  private final String contentType;
  private final String hash;
  private final int length;
  private final int weight;
  private final byte @Nullable [] plain;
  private final AtomicBoolean wished = new AtomicBoolean();
  private volatile Form gzip;
  private volatile @Nullable Form brotli;

  /// One form: how it is encoded (empty for as it is), its bytes, and the tag that tells it from
  /// every other form of this and of other bodies.
  record Form(String encoding, String tag, byte[] bytes) {}

  private Packed(String contentType, byte[] plain, int level) {
    this.contentType = contentType;
    this.hash = hash(plain);
    this.length = plain.length;
    this.gzip = form("gzip", "-s", gzip(plain, level));
    // What does not shrink is kept as it is: a picture is packed already.
    this.plain = gzip.bytes().length >= plain.length ? plain : null;
    this.weight = (this.plain == null ? 0 : length) + 2 * gzip.bytes().length + 300;
  }

  static Packed of(String contentType, byte[] plain) {
    return new Packed(contentType, plain, QUICK);
  }

  /// For what is packed before anybody asks, while a start waits for it.
  static Packed atOnce(String contentType, byte[] plain) {
    return new Packed(contentType, plain, Deflater.BEST_SPEED);
  }

  private Form form(String encoding, String mark, byte[] bytes) {
    return new Form(encoding, '"' + hash + mark + '"', bytes);
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

  String contentType() {
    return contentType;
  }

  /// Names the content, whatever its form.
  String tag() {
    return hash;
  }

  String text() {
    return new String(plainBytes(), StandardCharsets.UTF_8);
  }

  /// About the bytes of memory it takes, also once it is packed hard.
  int weight() {
    return weight;
  }

  /// The form to send to somebody who takes these encodings.
  Form best(Encodings takes) {
    var hard = brotli;
    if (plain == null && hard != null && takes.prefersBrotli()) {
      return hard;
    }
    return plain == null && takes.prefersGzip() ? gzip : identity();
  }

  /// The form that the browser says it has already, if it may have it and it is still this content:
  /// quickly or hard packed, the words are the same.
  @Nullable Form known(Encodings takes, String ifNoneMatch) {
    var best = best(takes);
    if (ifNoneMatch.strip().equals("*") || Tags.name(ifNoneMatch, best.tag())) {
      return best;
    }
    if (takes.prefersGzip() || takes.prefersBrotli()) {
      for (String mark : new String[] {"-s", "-g"}) {
        var older = form("gzip", mark, gzip.bytes());
        if (plain == null && takes.allowsGzip() && Tags.name(ifNoneMatch, older.tag())) {
          return older;
        }
      }
    }
    return null;
  }

  private Form identity() {
    return new Form("", '"' + hash + '"', plainBytes());
  }

  private byte[] plainBytes() {
    if (plain != null) {
      return plain;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip.bytes()))) {
      return in.readAllBytes();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /// Whether nobody has wished for it to be packed hard before.
  boolean isFirstWish() {
    return !wished.get() && wished.compareAndSet(false, true);
  }

  void forgetWish() {
    wished.set(false);
  }

  void packHard() {
    if (plain == null) {
      var bytes = plainBytes();
      gzip = form("gzip", "-g", gzip(bytes, Deflater.BEST_COMPRESSION));
      // Brotli needs native code; where the machine has none of it, gzip serves.
      if (Brotli4jLoader.isAvailable()) {
        brotli = form("br", "-b", brotli(bytes, length > LARGE ? 9 : 11));
      }
    }
  }

  private static byte[] gzip(byte[] plain, int level) {
    var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (var out = new Levelled(bytes, level)) {
      out.write(plain);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static byte[] brotli(byte[] plain, int quality) {
    try {
      return Encoder.compress(plain, new Encoder.Parameters().setQuality(quality).setWindow(18));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static final class Levelled extends GZIPOutputStream {
    Levelled(ByteArrayOutputStream out, int level) throws IOException {
      super(out, 8192);
      def.setLevel(level);
    }
  }
}
