package org.toguna.programme.exchange;

import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;

/// The file being read: its format, where to report, and whether it is an export of ours, whose
/// text is known to be plain: there `<b>` is what somebody wrote and not markup.
record Source(Format format, Report report, boolean plain) {

  /// A whole positive number, of whichever JSON type; 0 where there is none.
  long number(Sheet sheet, String name) {
    var text = sheet.text(name);
    var number = Marks.id(text).orElse(0L);
    if (number > 0
        && format.isJson()
        && sheet.get(name) instanceof Word word
        && word.written() != Written.NUMBER) {
      report.tell(sheet.at(name), Remark.NUMBER_AS_TEXT, text);
    }
    return number;
  }

  boolean truth(Sheet sheet, String name) {
    var text = sheet.text(name);
    return text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes");
  }
}
