package org.toguna.question;

import java.util.List;
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

  /// Takes only the documents, before the form is laid aside, and answers the codes of those that
  /// are its hand's. One that is wrong is left out, and asked for again when the form comes back. A
  /// code of a document that is not this hand's stays in the form: it may be the person's, who was
  /// signed out meanwhile, and is looked at again when the form is read.
  public List<String> take(Form form, Sheet sheet) {
    return sheet
        .documents()
        .map(Question::field)
        .map(field -> taken(form, field))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private String taken(Form form, String field) {
    var named = form.value(field);
    boolean another = form.file(field + ".file").isPresent() || form.ticked(field + ".remove");
    var code = documents.read(form, field, PaperPurpose.PAPER);
    form.put(field, code.isEmpty() && !another ? named : code);
    return code;
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
