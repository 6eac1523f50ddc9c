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
  private final Db db;
  private final Cabinet cabinet;
  private final Purposes purposes;

  Pictures(Db db, Cabinet cabinet, Purposes purposes) {
    this.db = db;
    this.cabinet = cabinet;
    this.purposes = purposes;
  }

  /// The code of the picture the form leaves in this field, empty for none. What is wrong is noted
  /// under the field.
  public String read(Form form, String field, Purpose purpose) {
    var handedIn = form.file(field + ".file");
    if (handedIn.isPresent()) {
      var file = handedIn.get();
      var name = file.getOriginalFilename();
      var incoming = new Incoming(name == null ? "" : name, file.getSize(), form.holder(), file);
      switch (cabinet.take(incoming, purpose)) {
        case Taken.Kept kept -> form.put(field, kept.file().code());
        case Taken.Refused refused -> form.wrong(field, refused.why().textKey());
      }
    } else if (form.ticked(field + ".remove")) {
      form.put(field, "");
    }
    var code = form.value(field);
    if (!code.isEmpty() && !mayBeNamed(form, code, purpose)) {
      form.put(field, "");
      form.wrong(field, "files.gone");
      return "";
    }
    return code;
  }

  /// The picture itself, at least so wide if it is (160, 480 or 960); nothing if there is none, or
  /// its bytes are not on this machine.
  public Optional<BufferedImage> image(String code, int width) {
    return db.read(sql -> FileRows.find(sql, code))
        .flatMap(file -> file.named(Integer.toString(width)))
        .flatMap(cabinet::drawn);
  }

  /// What one may read one may name: nobody makes another's file readable by naming it.
  private boolean mayBeNamed(Form form, String code, Purpose purpose) {
    return db.read(sql ->
        FileRows.find(sql, code)
            .filter(file -> file.purpose().equals(purpose.name()))
            .filter(file -> purposes.sight(sql, file, asking(form, purpose)) != Sight.HIDDEN)
            .isPresent());
  }

  /// Whoever got to a form of the desk has the desk's roles.
  private static Asking asking(Form form, Purpose purpose) {
    return new Asking(form.holder(), role -> purpose.door() == Purpose.Door.DESK);
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
