package org.toguna.application;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.toguna.contest.Call;
import org.toguna.contest.Declared;
import org.toguna.contest.Declared.Body;
import org.toguna.contest.Declared.Share;
import org.toguna.contest.Declared.Tie;
import org.toguna.contest.Since;

/// A dossier's facts as the contest's rules judge them. Of whom it was not said whether she is a
/// woman, it may be either: the facts are given in both ways, and last without that count.
final class Declaring {
  private final Content content;
  private final Team team;
  private final Call call;

  private Declaring(Call call, Content content) {
    this.call = call;
    this.content = content;
    this.team = Team.of(content);
  }

  static List<Declared> ways(Call call, Content content) {
    var declaring = new Declaring(call, content);
    return declaring.sure()
        ? List.of(declaring.way(Unsaid.NONE))
        : Stream.of(Unsaid.values()).map(declaring::way).toList();
  }

  /// What is made of those of whom it was not said.
  private enum Unsaid {
    NONE,
    ALL,
    /// The count is left out.
    SILENT
  }

  private boolean sure() {
    return Stream.of(Body.values()).allMatch(body -> team.count(body).unsaid() == 0);
  }

  private Declared way(Unsaid unsaid) {
    return new Declared(
        holder(), call.ofFirms() ? Optional.of(firm()) : Optional.empty(), women(unsaid), ties());
  }

  private Declared.Holder holder() {
    var nationalities = new TreeSet<String>();
    said(Piece.CONDITIONS, "nationality").ifPresent(nationalities::add);
    said(Piece.CONDITIONS, "nationality2").ifPresent(nationalities::add);
    return new Declared.Holder(
        said(Piece.CONDITIONS, "residence"), nationalities, since(Piece.CONDITIONS, "born"));
  }

  private Declared.Firm firm() {
    return new Declared.Firm(
        said(Piece.PROJECT, "registered"),
        since(Piece.PROJECT, "founded"),
        team.capitalByCountry());
  }

  private Optional<String> said(Piece piece, String field) {
    return Optional.of(content.value(piece, field)).filter(value -> !value.isEmpty());
  }

  private Since since(Piece piece, String field) {
    try {
      return Since.read(content.value(piece, field));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return new Since.Unknown();
    }
  }

  private Map<Body, Share> women(Unsaid unsaid) {
    var women = new EnumMap<Body, Share>(Body.class);
    for (Body body : Body.values()) {
      var count = team.count(body);
      boolean silent = unsaid == Unsaid.SILENT && count.unsaid() > 0;
      if (count.of() > 0 && !silent) {
        int more = unsaid == Unsaid.ALL ? count.unsaid() : 0;
        women.put(body, new Share(count.women() + more, count.of()));
      }
    }
    return women;
  }

  private Map<Tie, Boolean> ties() {
    var ties = new EnumMap<Tie, Boolean>(Tie.class);
    for (Tie tie : Tie.values()) {
      said(Piece.CONDITIONS, "tie." + tie).ifPresent(answer -> ties.put(tie, answer.equals("oui")));
    }
    return ties;
  }
}
