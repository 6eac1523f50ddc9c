package org.toguna.programme.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From bytes to text: by the byte order mark, by what XML declares, else UTF-8, and where that
/// fails by the code page that old office machines still write.
final class Decoding {
  private static final Charset OFFICE = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private Decoding() {}

  static String text(byte[] bytes, Place file, Report report) throws Refusal {
    if (bytes.length == 0) {
      throw new Refusal(file, Remark.FILE_EMPTY);
    }
    var marked = byMark(bytes);
    if (marked != null) {
      report.tell(file, Remark.BYTE_ORDER_MARK, marked.charset.name());
      return decode(bytes, marked.length, marked.charset, file, report);
    }
    refuseBinary(bytes, file);
    return decode(bytes, 0, declared(bytes, file), file, report);
  }

  private static void refuseBinary(byte[] bytes, Place file) throws Refusal {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 10) {
      throw new Refusal(file, Remark.FILE_ARCHIVE);
    }
    if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      throw new Refusal(file, Remark.FILE_ARCHIVE);
    }
    for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
      if (bytes[i] == 0) {
        throw new Refusal(file, Remark.FILE_BINARY);
      }
    }
  }

  private static Charset declared(byte[] bytes, Place file) throws Refusal {
    var start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
    var declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      var charset = Charset.forName(declared.group(1));
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Refusal(file, Remark.ENCODING_UNKNOWN, declared.group(1));
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset, Place file, Report report) {
    var input = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(input)
          .toString();
    } catch (CharacterCodingException otherEncoding) {
      report.tell(file, Remark.ENCODING_GUESSED, charset.name(), OFFICE.name());
      return new String(bytes, from, bytes.length - from, OFFICE);
    }
  }

  private record Mark(Charset charset, int length) {}

  private static @Nullable Mark byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    return null;
  }
}
