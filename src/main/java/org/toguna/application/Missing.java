package org.toguna.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.toguna.contest.Call;
import org.toguna.contest.Declared.Body;

/// What a dossier still lacks before it can be handed in: the field and the sentence that names it.
record Missing(Piece piece, String field, String key) {

  static List<Missing> of(Call call, Content content) {
    return Stream.of(Piece.values()).flatMap(piece -> of(call, content, piece).stream()).toList();
  }

  static List<Missing> of(Call call, Content content, Piece piece) {
    if (piece == Piece.TEAM) {
      return team(call, Team.of(content));
    }
    return new Outline(call)
        .blanks(piece).stream()
            .filter(Blank::needed)
            .filter(blank -> content.value(piece, blank.name()).isEmpty())
            .map(blank -> new Missing(piece, blank.name(), key(piece, blank)))
            .toList();
  }

  private static String key(Piece piece, Blank blank) {
    return piece == Piece.CONDITIONS
        ? "contest.check." + blank.name()
        : piece.words() + '.' + blank.name();
  }

  private static List<Missing> team(Call call, Team team) {
    var missing = new ArrayList<Missing>();
    var bodies = call.needs().bodies();
    if (team.count(Body.TEAM).of() == 0) {
      missing.add(new Missing(Piece.TEAM, "m1.name", "application.team.none"));
    } else if (bodies.contains(Body.MANAGEMENT) && team.count(Body.MANAGEMENT).of() == 0) {
      missing.add(new Missing(Piece.TEAM, "m1.place", "application.team.nolead"));
    }
    if (TeamForm.asksShares(call) && team.said() == 0) {
      missing.add(new Missing(Piece.TEAM, "m1.share", "application.team.noshares"));
    }
    return missing;
  }

  /// Where it is mended, within its piece's page.
  String anchor() {
    return piece.slug() + "#f-" + field.replace('.', '-');
  }
}
