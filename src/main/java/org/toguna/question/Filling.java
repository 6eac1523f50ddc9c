package org.toguna.question;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Form;

/// Reads a sheet's answers from a form, the documents that came with it among them. A document that
/// was taken stays taken while other fields are mended: its code is in the form.
@Component
public class Filling {
  private final Documents documents;
  private final Db db;

  Filling(Documents documents, Db db) {
    this.documents = documents;
    this.db = db;
  }

  /// What is missing or wrong is noted under each field.
  public Filled read(Form form, Sheet sheet, Lang lang) {
    var filled = Filled.read(form, sheet, field -> documents.read(form, field, PaperPurpose.PAPER));
    show(form, sheet, lang);
    return filled;
  }

  /// Takes only the documents, before the form is laid aside: one that is wrong is left out, and
  /// asked for again when the form comes back.
  public void take(Form form, Sheet sheet) {
    sheet
        .documents()
        .forEach(one -> {
          var field = one.field();
          form.put(field, documents.read(form, field, PaperPurpose.PAPER));
        });
  }

  /// Lets the form name the documents whose codes it has; what it says of others itself counts for
  /// nothing.
  public void show(Form form, Sheet sheet, Lang lang) {
    var fields = sheet.documents().map(Question::field).toList();
    if (fields.isEmpty()) {
      return;
    }
    var found = db.read(sql -> Documents.of(sql, fields.stream().map(form::value).toList()));
    for (String field : fields) {
      var document = Optional.ofNullable(found.get(form.value(field)));
      form.put(field + Paper.SHOWN, document.map(one -> one.told(lang)).orElse(""));
    }
  }
}
