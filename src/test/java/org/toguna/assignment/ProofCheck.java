package org.toguna.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Computes a proof again without any of what found it: every panel of every dossier is looked at.
final class ProofCheck {
  private final Proofs.Step step;
  private final Everything everything;
  private final List<int[]> pins = new ArrayList<>();

  private ProofCheck(Proofs.Step step, Everything everything) {
    this.step = step;
    this.everything = everything;
  }

  static void check(Outcome.Assigned assigned, Everything everything) {
    assertThat(assigned.isProved()).isTrue();
    assertThat(assigned.proofs().steps()).isNotEmpty();
    for (Proofs.Step step : assigned.proofs().steps()) {
      new ProofCheck(step, everything).check(step.proof());
    }
  }

  private void check(Proof proof) {
    switch (proof) {
      case Proof.Fork fork -> {
        under(fork, 1, fork.with());
        under(fork, 0, fork.without());
      }
      case Proof.NoPanel none -> assertThat(best(none.dossier(), new long[0], 0)).isEmpty();
      case Proof.Barred barred -> {
        var bound = bound(barred.prices(), 0);
        assertThat(bound.isEmpty() || bound.getAsLong() < 0).as("it bars").isTrue();
      }
      case Proof.Priced priced -> {
        var bound = bound(priced.prices(), priced.scale());
        assertThat(
                bound.isEmpty() || Math.floorDiv(bound.getAsLong(), priced.scale()) <= step.value())
            .as("bound " + bound + " for " + step.value())
            .isTrue();
      }
      case Proof.Open _ -> throw new AssertionError("A proof that is open");
    }
  }

  private void under(Proof.Fork fork, int with, Proof proof) {
    pins.add(new int[] {fork.dossier(), fork.juror(), with});
    check(proof);
    pins.removeLast();
  }

  private OptionalLong bound(long[] prices, long scale) {
    long bound = 0;
    var model = step.model();
    assertThat(prices).hasSize(model.jurors() + model.cuts().size());
    for (int j = 0; j < model.jurors(); j++) {
      var load = model.task().load();
      bound += Math.max(prices[j] * load.min(), prices[j] * load.max());
    }
    for (int c = 0; c < model.cuts().size(); c++) {
      long price = prices[model.jurors() + c];
      int all = model.dossiers() * model.task().perDossier();
      bound += Math.max(price * model.cuts().get(c).least(), price * all);
    }
    for (int d = 0; d < model.dossiers(); d++) {
      var best = best(d, prices, scale);
      if (best.isEmpty()) {
        return best;
      }
      bound += best.getAsLong();
    }
    return OptionalLong.of(bound);
  }

  private OptionalLong best(int dossier, long[] prices, long scale) {
    var best = OptionalLong.empty();
    for (int[] panel : everything.panels(dossier)) {
      if (isOpen(dossier, panel)
          && step.model().task().total(dossier, panel) >= step.model().floor()) {
        long score = 0;
        for (int juror : panel) {
          score += scale * step.model().weights()[dossier][juror];
          score -= prices.length == 0 ? 0 : price(dossier, juror, prices);
        }
        best = OptionalLong.of(Math.max(best.orElse(score), score));
      }
    }
    return best;
  }

  private long price(int dossier, int juror, long[] prices) {
    long price = prices[juror];
    var cuts = step.model().cuts();
    for (int c = 0; c < cuts.size(); c++) {
      price += cuts.get(c).pairs()[dossier][juror] ? prices[step.model().jurors() + c] : 0;
    }
    return price;
  }

  private boolean isOpen(int dossier, int[] panel) {
    for (int[] pin : pins) {
      boolean has = false;
      for (int juror : panel) {
        has |= juror == pin[1];
      }
      if (pin[0] == dossier && has != (pin[2] == 1)) {
        return false;
      }
    }
    return true;
  }
}
