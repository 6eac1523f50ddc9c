package org.toguna.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// A PDF's pages and nothing else of it: without what the file says of its author, tools, dates and
/// earlier states. A new file is made, and into it goes what draws a page; links, comments,
/// outlines, forms and attachments stay behind. What stands on the pages themselves stays.
final class BarePdf {
  /// Files in work at once: each may need some dozens of megabytes.
  private static final int AT_ONCE = 2;

  private static final Semaphore WORKING = new Semaphore(AT_ONCE);

  /// What draws a page; every other entry of it is left out.
  private static final Set<COSName> DRAWS =
      Set.of(
          COSName.TYPE,
          COSName.CONTENTS,
          COSName.RESOURCES,
          COSName.MEDIA_BOX,
          COSName.CROP_BOX,
          COSName.ROTATE,
          COSName.GROUP,
          COSName.getPDFName("UserUnit"));

  private static final Set<COSName> SAYS_WHO =
      Set.of(
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("LastModified"),
          COSName.PARENT,
          COSName.STRUCT_PARENT,
          COSName.STRUCT_PARENTS);

  private BarePdf() {}

  /// Nothing where the file cannot be read: then nobody is handed it.
  static Optional<byte[]> of(byte[] bytes) {
    if (PdfSwelling.isTooMuch(bytes)) {
      return Optional.empty();
    }
    WORKING.acquireUninterruptibly();
    try (var whole = Loader.loadPDF(bytes);
        var bare = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      if (whole.isEncrypted() || whole.getNumberOfPages() == 0) {
        return Optional.empty();
      }
      Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      for (var page : whole.getPages()) {
        var drawn = bare.importPage(page).getCOSObject();
        var entries = Set.copyOf(drawn.keySet());
        entries.stream()
            .filter(name -> !DRAWS.contains(name) && !name.equals(COSName.PARENT))
            .forEach(drawn::removeItem);
        clean(drawn.getDictionaryObject(COSName.RESOURCES), seen);
      }
      bare.save(out);
      return Optional.of(out.toByteArray());
    } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
      // The last for what is packed in a rarer way: it is let go of at once.
      return Optional.empty();
    } finally {
      WORKING.release();
    }
  }

  private static void clean(@Nullable COSBase from, Set<COSBase> seen) throws IOException {
    var left = new ArrayDeque<COSBase>();
    push(left, from);
    while (!left.isEmpty()) {
      var one = left.pop();
      var object = one instanceof COSObject indirect ? indirect.getObject() : one;
      if (object == null || !seen.add(object)) {
        continue;
      }
      if (object instanceof COSArray array) {
        array.forEach(item -> push(left, item));
      } else if (object instanceof COSDictionary dictionary) {
        SAYS_WHO.forEach(dictionary::removeItem);
        dictionary.getValues().forEach(item -> push(left, item));
      }
      if (object instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
        photograph(stream);
      }
    }
  }

  private static void push(ArrayDeque<COSBase> left, @Nullable COSBase item) {
    if (item != null) {
      left.push(item);
    }
  }

  /// A photograph in a PDF lies in it as its camera wrote it, place and owner included.
  private static void photograph(COSStream stream) throws IOException {
    byte[] bytes;
    try (var in = stream.createRawInputStream()) {
      bytes = in.readAllBytes();
    }
    try (var out = stream.createRawOutputStream()) {
      out.write(BareJpeg.of(bytes));
    }
  }
}
