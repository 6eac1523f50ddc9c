package org.toguna.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Calibrated scores: each mark is taken as mean + dossier + juror + chance, dossiers and jurors as
/// crossed random effects whose variances are fitted by REML. The model and its source stand at
/// [Crossed], the rounding at [Rounded], the draws at [TopChances] and [Chance].
public final class Calibration {
  /// 95 of 100 of a normal distribution lie within so many standard deviations.
  private static final double WITHIN = 1.959963984540054;

  private final Design design;
  private final int top;

  private Calibration(Design design, int top) {
    this.design = design;
    this.top = top;
  }

  /// How many first ones are asked about where nobody says: a quarter, rounded up.
  public static int usualTop(int dossiers) {
    return (dossiers + 3) / 4;
  }

  /// Ranks the dossiers of these marks, whose order plays no part. `top`, from 1 on, is cut to the
  /// number of dossiers; 0 stands for the usual one.
  ///
  /// @throws IllegalArgumentException if a juror marks a dossier twice, or there is no mark
  public static Outcome of(List<Mark> marks, int top) {
    if (marks.isEmpty() || top < 0) {
      throw new IllegalArgumentException("There are marks, and a number of first ones");
    }
    var design = Design.of(marks);
    var panels = Panel.of(design);
    if (panels.size() > 1) {
      return new Outcome.Unconnected(panels);
    }
    int dossiers = design.names().size();
    if (dossiers == 1) {
      return new Outcome.OneDossier(design.names().at(0));
    }
    if (design.jurorNames().size() == 1) {
      return new Outcome.OneJuror(design.jurorNames().at(0));
    }
    int first = Math.min(top == 0 ? usualTop(dossiers) : top, dossiers);
    var calibration = new Calibration(design, first);
    return design.allAlike() ? calibration.alike() : calibration.fitted(Reml.fit(design));
  }

  private Outcome fitted(Fit fit) {
    var spread = Spread.of(fit);
    var effects = fit.ofDossiers();
    var raw = design.dossiers().means(design.scores());
    boolean apart = fit.thetaOfDossiers() > 0;
    var counts = apart ? TopChances.counted(fit, top) : new int[0];
    var places = new ArrayList<Place>();
    for (int i = 0; i < raw.length; i++) {
      double off = WITHIN * spread.dossiers()[i];
      double score = fit.mean() + effects[i];
      places.add(
          new Place(
              design.names().at(i),
              0,
              Rounded.of(raw[i]),
              Rounded.of(score),
              Rounded.of(score - off),
              Rounded.of(score + off),
              apart ? Rounded.share(counts[i], TopChances.DRAWS) : tied()));
    }
    double jurors = fit.thetaOfJurors() * fit.thetaOfJurors() * fit.variance();
    double dossiers = fit.thetaOfDossiers() * fit.thetaOfDossiers() * fit.variance();
    var variances = new Outcome.Variances(dossiers, jurors, fit.variance());
    return new Outcome.Calibrated(
        ranked(places),
        severities(fit.ofJurors(), spread.jurors()),
        new Outcome.Figures(design.marks(), top, fit.mean(), variances, fit.criterion()));
  }

  /// Nobody differs from anybody, and there is nothing to fit.
  private Outcome alike() {
    double score = design.scores()[0];
    var all = Rounded.of(score);
    var places =
        design.names().sorted().stream()
            .map(name -> new Place(name, 0, all, all, all, all, tied()))
            .toList();
    var nothing = new double[design.jurorNames().size()];
    return new Outcome.Calibrated(
        ranked(places),
        severities(nothing, nothing),
        new Outcome.Figures(design.marks(), top, score, new Outcome.Variances(0, 0, 0), null));
  }

  /// Where nothing tells dossiers apart each has the same chance.
  private BigDecimal tied() {
    return Rounded.share(top, design.names().size());
  }

  private static List<Place> ranked(List<Place> places) {
    var sorted =
        places.stream()
            .sorted(
                Comparator.comparing(Place::calibrated)
                    .reversed()
                    .thenComparing(Place::dossier, Names.ORDER))
            .toList();
    var ranked = new ArrayList<Place>();
    for (Place place : sorted) {
      var last = ranked.isEmpty() ? place : ranked.getLast();
      boolean shares = !ranked.isEmpty() && last.calibrated().compareTo(place.calibrated()) == 0;
      ranked.add(at(place, shares ? last.rank() : ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }

  private static Place at(Place place, int rank) {
    return new Place(
        place.dossier(),
        rank,
        place.raw(),
        place.calibrated(),
        place.low(),
        place.high(),
        place.topChance());
  }

  private List<Severity> severities(double[] effects, double[] spread) {
    var counts = design.jurors().counts();
    var severities = new ArrayList<Severity>();
    for (int j = 0; j < effects.length; j++) {
      double severity = 0 - effects[j];
      double off = WITHIN * spread[j];
      severities.add(
          new Severity(
              design.jurorNames().at(j),
              counts[j],
              Rounded.of(severity),
              Rounded.of(severity - off),
              Rounded.of(severity + off)));
    }
    return List.copyOf(severities);
  }
}
