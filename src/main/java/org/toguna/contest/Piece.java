package org.toguna.contest;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// One form of the desk about a contest's terms: what it asks, shows and makes of them.
interface Piece {
  /// The prefix of its sentences.
  String words();

  List<Asked> asked(Terms terms, Scene scene);

  /// The terms as the form shows them, hours on the clock of `zone`.
  Map<String, String> values(Terms terms, ZoneId zone);

  /// Reads the form; what is wrong is noted in it and then nothing is written.
  Terms read(Form form, Terms terms, ZoneId zone);
}
