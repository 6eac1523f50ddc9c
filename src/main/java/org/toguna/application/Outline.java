package org.toguna.application;

import java.util.ArrayList;
import java.util.List;
import org.toguna.contest.Call;

/// What each piece asks in a call: the same fields for everybody, and of the conditions only what
/// the rules in force need to be told. The team has fields of its own, see [Team].
final class Outline {
  /// A proof's field begins with this; the slug of its condition follows.
  static final String PROOF = "proof.";

  private final Call call;

  Outline(Call call) {
    this.call = call;
  }

  List<Blank> blanks(Piece piece) {
    return switch (piece) {
      case PROJECT -> project();
      case TEAM -> List.of();
      case PITCH -> pitch();
      case CONDITIONS -> conditions();
      case DOCUMENTS -> documents();
    };
  }

  private List<Blank> project() {
    var blanks = new ArrayList<Blank>();
    blanks.add(Blank.line("name", 120));
    blanks.add(Blank.lines("solves", true, 600));
    blanks.add(new Blank("categories", Blank.Kind.CATEGORIES, true, 600));
    blanks.add(Blank.country("country", true));
    if (call.ofFirms()) {
      blanks.add(Blank.country("registered", true));
      blanks.add(Blank.line("registration", 60));
      blanks.add(Blank.since("founded"));
    }
    blanks.add(Blank.address("site"));
    blanks.add(Blank.address("demo"));
    return blanks;
  }

  private static List<Blank> pitch() {
    return List.of(
        Blank.lines("problem", true, 2_000),
        Blank.lines("solution", true, 2_000),
        Blank.lines("model", true, 2_000),
        Blank.lines("impact", true, 2_000),
        Blank.lines("next", false, 1_000));
  }

  private List<Blank> conditions() {
    var needs = call.needs();
    var blanks = new ArrayList<Blank>();
    if (needs.residence()) {
      blanks.add(Blank.country("residence", true));
    }
    if (needs.origin()) {
      blanks.add(Blank.country("nationality", true));
      blanks.add(Blank.country("nationality2", false));
    }
    if (needs.birth()) {
      blanks.add(Blank.since("born"));
    }
    needs.ties().forEach(tie -> blanks.add(Blank.tie(tie)));
    return blanks;
  }

  private List<Blank> documents() {
    var blanks = new ArrayList<Blank>();
    blanks.add(Blank.file("deck", true));
    if (call.ofFirms()) {
      blanks.add(Blank.file("statutes", true));
    }
    blanks.add(new Blank("film", Blank.Kind.FILM, false, 26));
    blanks.add(Blank.address("filmlink"));
    call.proofs().keySet().forEach(slug -> blanks.add(Blank.file(PROOF + slug, false)));
    return blanks;
  }
}
