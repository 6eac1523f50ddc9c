package org.toguna.kit.files;

import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Form;

/// A picture in a form and on a page. The form's field holds the code of the picture that is there;
/// beside it a file may come with the form, or have come in pieces before.
@Component
public class Pictures {
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
