package org.toguna.kit.files;

import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Holder;

/// What a form hands in. Its field holds the code of the file that is there; beside it a file may
/// come with the form, or have come in pieces before.
@Component
class Hands {
  private final Db db;
  private final Cabinet cabinet;
  private final Purposes purposes;

  Hands(Db db, Cabinet cabinet, Purposes purposes) {
    this.db = db;
    this.cabinet = cabinet;
    this.purposes = purposes;
  }

  /// The code of the file the form leaves in this field, empty for none. What is wrong is noted
  /// under the field.
  String read(Form form, String field, Purpose purpose) {
    var handedIn = form.file(field + ".file");
    if (handedIn.isPresent()) {
      var file = handedIn.get();
      var name = file.getOriginalFilename();
      var incoming = new Incoming(name == null ? "" : name, file.getSize(), form.holder(), file);
      switch (cabinet.take(incoming, purpose)) {
        case Taken.Kept kept -> form.put(field, kept.file().code());
        case Taken.Refused refused -> form.wrong(field, purpose.said(refused.why()));
      }
    } else if (form.ticked(field + ".remove")) {
      form.put(field, "");
    }
    var code = form.value(field);
    if (!code.isEmpty() && !mayBeNamed(form, code, purpose)) {
      form.put(field, "");
      form.wrong(field, purpose.gone());
      return "";
    }
    return code;
  }

  /// A document that the product itself made, as if this holder had handed it in: its code.
  String keep(Holder holder, String name, byte[] bytes, Purpose purpose) {
    var incoming = new Incoming(name, bytes.length, holder, () -> new ByteArrayInputStream(bytes));
    return switch (cabinet.take(incoming, purpose)) {
      case Taken.Kept kept -> kept.file().code();
      case Taken.Refused refused ->
          throw new IllegalStateException(name + " was not taken: " + refused.why());
    };
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
}
