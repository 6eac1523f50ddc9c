package org.toguna.programme.exchange;

import java.util.ArrayList;
import java.util.List;

/// The findings of one reading, in the order they were made.
final class Report {
  private final List<Finding> findings = new ArrayList<>();
  private int count;

  void tell(Place place, Remark remark, Object... values) {
    add(Finding.of(place, remark, values));
  }

  void add(Finding finding) {
    count++;
    if (count < Limits.FINDINGS) {
      findings.add(finding);
    } else if (count == Limits.FINDINGS) {
      findings.add(Finding.of(finding.place(), Remark.AND_MORE, Limits.FINDINGS));
    }
  }

  /// How many findings were made, told or not.
  int count() {
    return count;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
