package org.toguna.calibration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.StoredZip;

/// A ranking as it is published, with all it was computed from: `ranking.txt` (what it is, and how
/// many first ones its chances speak of), `scores.csv` (each mark, jurors under names that tell
/// nobody), `ranking.csv`. As a ZIP archive its bytes are the same for the same content, so that
/// its SHA-256 can stand in the public journal.
///
/// @param files the three, under their names
public record RankingBundle(Map<String, String> files) {
  /// A juror whose marks are fewer is told apart by them: then nothing is published.
  public static final int LEAST_MARKS = 3;

  private static final String HEADING = "ranking.txt";
  private static final String SCORES = "scores.csv";
  private static final String RANKING = "ranking.csv";
  private static final List<String> NAMES = List.of(HEADING, SCORES, RANKING);
  private static final List<String> MARKED = List.of("dossier", "juror", "score");

  /// By how much a figure with four decimals is off at most.
  private static final double ROUNDED = 0.000_051;

  private static final long MOST_BYTES = 64L << 20;
  private static final Pattern TOP = Pattern.compile("(?m)^top ([1-9][0-9]{0,5})$");

  public RankingBundle {
    if (!List.copyOf(new TreeMap<>(files).keySet()).equals(NAMES.stream().sorted().toList())) {
      throw new BadInput("A ranking's bundle holds " + String.join(", ", NAMES));
    }
  }

  /// What a ranking is of.
  ///
  /// @param lines such as `contest start-ups` and `round shortlist`
  public record Heading(List<String> lines, int top) {
    String text() {
      var more = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
      return "toguna ranking v1\n%stop %d\n".formatted(more, top);
    }
  }

  /// Whether these marks may be published without telling who a juror is.
  public static boolean mayBePublished(List<Mark> marks) {
    return marks.stream()
        .collect(Collectors.groupingBy(Mark::juror, Collectors.counting()))
        .values()
        .stream()
        .allMatch(count -> count >= LEAST_MARKS);
  }

  /// Of a ranking and the text its marks were read from.
  public static RankingBundle of(Heading heading, String scores, List<Place> places) {
    return new RankingBundle(
        Map.of(HEADING, heading.text(), SCORES, scores, RANKING, ResultFiles.places(places)));
  }

  /// The archive; stored, not compressed, so that no version of a library changes a byte.
  public byte[] bytes() {
    var ordered = new LinkedHashMap<String, String>();
    NAMES.forEach(name -> ordered.put(name, file(name)));
    return StoredZip.of(ordered);
  }

  private String file(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  /// Of an archive; `called` is how sentences name it.
  ///
  /// @throws BadInput if it is none, or unpacks to more than 64 MB
  public static RankingBundle read(byte[] archive, String called) {
    var files = new TreeMap<String, String>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes(Math.toIntExact(left + 1));
        left -= content.length;
        if (left < 0 || files.size() == NAMES.size()) {
          throw new BadInput(called + ": is larger than any ranking; fetch it again");
        }
        files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new BadInput(called + ": is no ZIP archive; fetch it again", broken);
    }
    if (!files.keySet().containsAll(NAMES)) {
      throw new BadInput(called + ": a ranking’s bundle holds " + String.join(", ", NAMES));
    }
    return new RankingBundle(files);
  }

  /// What comes of computing it again.
  public sealed interface Recomputed {
    /// Every byte agrees.
    record Agrees(int dossiers, int marks, int top) implements Recomputed {}

    /// The first line that does not: what was published, and what comes out; empty past the end.
    record Differs(int line, String published, String computed) implements Recomputed {}

    /// A mark that is not the sum of its criteria, where the marks come with them.
    record OtherSum(String dossier, String juror, BigDecimal mark, BigDecimal sum)
        implements Recomputed {}

    /// These marks give no ranking at all.
    record NoRanking(String reason) implements Recomputed {}
  }

  /// Computes the ranking from the marks and compares every byte of it.
  ///
  /// @throws BadInput if marks or heading cannot be read
  public Recomputed recompute() {
    var top = TOP.matcher(file(HEADING));
    if (!file(HEADING).startsWith("toguna ranking v1\n") || !top.find()) {
      throw new BadInput(HEADING + ": does not say « top » and a number");
    }
    var scores = file(SCORES).getBytes(StandardCharsets.UTF_8);
    var marks = ScoresFile.read(scores, SCORES, "score");
    var other = otherSum(scores, marks);
    if (other.isPresent()) {
      return other.get();
    }
    return switch (Calibration.of(marks, Integer.parseInt(top.group(1)))) {
      case Outcome.Calibrated done -> compared(done);
      case Outcome.Unconnected _ -> new Recomputed.NoRanking("panels that share no dossier");
      case Outcome.OneJuror _ -> new Recomputed.NoRanking("one juror alone");
      case Outcome.OneDossier _ -> new Recomputed.NoRanking("one dossier alone");
    };
  }

  /// The first mark that its criteria do not add up to; each of them was rounded by itself.
  private Optional<Recomputed> otherSum(byte[] scores, List<Mark> marks) {
    var criteria =
        Stream.of(file(SCORES).lines().findFirst().orElse("").split(","))
            .map(String::strip)
            .filter(heading -> !heading.isEmpty() && !MARKED.contains(heading))
            .map(heading -> ScoresFile.read(scores, SCORES, heading))
            .toList();
    if (criteria.isEmpty()) {
      return Optional.empty();
    }
    double most = ROUNDED * (criteria.size() + 1);
    return IntStream.range(0, marks.size())
        .filter(at -> Math.abs(sum(criteria, at) - marks.get(at).score()) > most)
        .<Recomputed>mapToObj(at -> {
          var mark = marks.get(at);
          return new Recomputed.OtherSum(
              mark.dossier(),
              mark.juror(),
              Rounded.of(mark.score()),
              Rounded.of(sum(criteria, at)));
        })
        .findFirst();
  }

  private static double sum(List<List<Mark>> criteria, int at) {
    return criteria.stream().mapToDouble(one -> one.get(at).score()).sum();
  }

  private Recomputed compared(Outcome.Calibrated done) {
    var computed = ResultFiles.places(done.places());
    if (computed.equals(file(RANKING))) {
      var figures = done.figures();
      return new Recomputed.Agrees(done.places().size(), figures.marks(), figures.top());
    }
    var theirs = file(RANKING).split("\n", -1);
    var ours = computed.split("\n", -1);
    int line = 0;
    while (line < theirs.length && line < ours.length && theirs[line].equals(ours[line])) {
      line++;
    }
    return new Recomputed.Differs(line + 1, at(theirs, line), at(ours, line));
  }

  private static String at(String[] lines, int line) {
    return line < lines.length ? lines[line] : "";
  }
}
