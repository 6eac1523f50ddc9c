package org.toguna.kit.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Holder;

/// A picture in a form and on a page. The form's field holds the code of the picture that is there;
/// beside it a file may come with the form, or have come in pieces before.
@Component
public class Pictures {
  private static final Holder FROM_A_FILE = new Holder("file");

  private final Hands hands;
  private final Db db;
  private final Cabinet cabinet;

  Pictures(Hands hands, Db db, Cabinet cabinet) {
    this.hands = hands;
    this.db = db;
    this.cabinet = cabinet;
  }

  /// The code of the picture the form leaves in this field, empty for none. What is wrong is noted
  /// under the field.
  public String read(Form form, String field, Purpose purpose) {
    return hands.read(form, field, purpose);
  }

  /// The picture itself, at least so wide if it is (160, 480 or 960); nothing if there is none, or
  /// its bytes are not on this machine.
  public Optional<BufferedImage> image(String code, int width) {
    return db.read(sql -> FileRows.find(sql, code))
        .flatMap(file -> file.named(Integer.toString(width)))
        .flatMap(cabinet::drawn);
  }

  /// The bytes of the picture that [#image] draws, for a file that carries it elsewhere.
  public Optional<byte[]> bytes(DSLContext sql, String code, int width) {
    return FileRows.find(sql, code)
        .flatMap(file -> file.named(Integer.toString(width)))
        .flatMap(cabinet::bytes);
  }

  /// Takes a picture that no form handed in; the same bytes under the same name are the same
  /// picture. Answers its code; nothing where the bytes are no picture that may be handed in.
  public Optional<String> take(String name, byte[] bytes, Purpose purpose) {
    var incoming =
        new Incoming(name, bytes.length, FROM_A_FILE, () -> new ByteArrayInputStream(bytes));
    return switch (cabinet.take(incoming, purpose)) {
      case Taken.Kept kept -> Optional.of(kept.file().code());
      case Taken.Refused _ -> Optional.empty();
    };
  }

  /// The pictures with these codes that are here, by code.
  public static Map<String, Picture> of(DSLContext sql, Collection<String> codes) {
    var pictures = new HashMap<String, Picture>();
    if (codes.stream().allMatch(String::isEmpty)) {
      return pictures;
    }
    FileRows.all(sql, codes)
        .forEach((code, file) -> {
          if (Picture.isOne(file)) {
            pictures.put(code, Picture.of(file));
          }
        });
    return pictures;
  }
}
