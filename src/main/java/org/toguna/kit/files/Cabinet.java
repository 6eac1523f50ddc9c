package org.toguna.kit.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.StoredFile.Rendition;

/// Where files handed in are kept. A file is looked at, and a picture drawn again, before anything
/// of it is kept; then its bytes go to disk and one unit of work writes its rows.
@Component
class Cabinet {
  /// Pictures in work at once: each may need some dozens of megabytes.
  private static final int AT_ONCE = 2;

  private final Db db;
  private final FileBytes disk;
  private final FileRows rows;
  private final Semaphore drawing = new Semaphore(AT_ONCE);

  Cabinet(Db db, FileBytes disk, FileRows rows) {
    this.db = db;
    this.disk = disk;
    this.rows = rows;
  }

  /// Takes a file for a purpose, or says why not; then nothing of it remains.
  Taken take(Incoming incoming, Purpose purpose) {
    if (incoming.size() == 0) {
      return new Taken.Refused(Refusal.EMPTY);
    }
    if (incoming.size() > purpose.limits().mostBytes()) {
      return new Taken.Refused(Refusal.LARGE);
    }
    try {
      var head = head(incoming);
      var kind = FileKind.of(head).filter(purpose.limits().kinds()::contains);
      if (kind.isEmpty()) {
        return new Taken.Refused(FileKind.looksLikeSvg(head) ? Refusal.SVG : Refusal.KIND);
      }
      return kind.get().isPicture()
          ? picture(incoming, purpose, kind.get())
          : document(incoming, purpose, kind.get());
    } catch (NoRoom full) {
      return new Taken.Refused(Refusal.ROOM);
    } catch (IOException | UncheckedIOException unreadable) {
      return new Taken.Refused(Refusal.BROKEN);
    }
  }

  private static byte[] head(Incoming incoming) throws IOException {
    try (var in = incoming.bytes().getInputStream()) {
      return in.readNBytes(FileKind.HEAD);
    }
  }

  private Taken document(Incoming incoming, Purpose purpose, FileKind kind) throws IOException {
    var wrong = kind == FileKind.PDF ? PdfLook.refusal(incoming) : Optional.<Refusal>empty();
    if (wrong.isPresent()) {
      return new Taken.Refused(wrong.get());
    }
    try (var in = incoming.bytes().getInputStream()) {
      var landed = disk.land(in, incoming.size());
      if (landed.size() != incoming.size()) {
        disk.discard(disk.fresh(landed.place()));
        return new Taken.Refused(Refusal.BROKEN);
      }
      disk.settle(landed);
      var only = new Rendition(StoredFile.AS_IT_IS, kind.contentType(), 0, 0, landed);
      return keep(incoming, purpose, kind, List.of(only));
    }
  }

  private Taken picture(Incoming incoming, Purpose purpose, FileKind kind) throws IOException {
    drawing.acquireUninterruptibly();
    List<PictureSizes.Size> sizes;
    try (var in = incoming.bytes().getInputStream()) {
      var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, incoming.size()));
      switch (PictureReading.read(bytes, kind)) {
        case Drawing.Not not -> {
          return new Taken.Refused(not.why());
        }
        case Drawing.Drawn drawn ->
            sizes =
                purpose.limits().papers()
                    ? PictureSizes.readable(drawn.image())
                    : PictureSizes.of(drawn.image());
      }
    } finally {
      drawing.release();
    }
    var renditions = new ArrayList<Rendition>();
    for (PictureSizes.Size size : sizes) {
      var landed = disk.land(new ByteArrayInputStream(size.bytes()), size.bytes().length);
      disk.settle(landed);
      renditions.add(
          new Rendition(
              size.name(), size.kind().contentType(), size.width(), size.height(), landed));
    }
    return keep(incoming, purpose, kind, renditions);
  }

  private Taken keep(
      Incoming incoming, Purpose purpose, FileKind kind, List<Rendition> renditions) {
    var file =
        new StoredFile(
            Codes.next(26),
            purpose.name(),
            incoming.holder(),
            FileName.of(FileName.clean(incoming.name()), kind),
            renditions);
    var kept = db.write(unit -> rows.keep(unit, file));
    kept.needless().forEach(twin -> disk.discard(disk.path(twin.hash(), twin.place())));
    return new Taken.Kept(db.read(sql -> FileRows.find(sql, kept.code())).orElse(file));
  }

  /// One of our own renditions, so that any reader of pictures may be trusted with it.
  Optional<BufferedImage> drawn(Rendition rendition) {
    try {
      var path = disk.path(rendition.bytes().hash(), rendition.bytes().place());
      return Optional.ofNullable(ImageIO.read(path.toFile()));
    } catch (IOException notHere) {
      return Optional.empty();
    }
  }

  Optional<byte[]> bytes(Rendition rendition) {
    try {
      var path = disk.path(rendition.bytes().hash(), rendition.bytes().place());
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException notHere) {
      return Optional.empty();
    }
  }

  Optional<StoredFile> find(DSLContext sql, String code) {
    return FileRows.find(sql, code);
  }
}
