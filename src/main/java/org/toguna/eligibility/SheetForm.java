package org.toguna.eligibility;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.toguna.contest.Eligibility;
import org.toguna.eligibility.Finding.Found;
import org.toguna.kit.web.Form;

/// Reads what a person finds, condition by condition, and decides; and shows it in the form again.
final class SheetForm {
  static final String FINDING = "finding-";
  static final String REASON = "reason-";

  /// Takes the machine's finding where nothing is ticked.
  static final String FOLLOW = "follow";

  private static final int LONGEST = 1_000;
  private static final int LONGEST_WHOLE = 2_000;

  private final Form form;
  private final Case one;
  private final List<Eligibility.Told> told;

  SheetForm(Form form, Case one, List<Eligibility.Told> told) {
    this.form = form;
    this.one = one;
    this.told = told;
    var labels = new HashMap<String, String>();
    told.forEach(rule -> {
      labels.put(FINDING + rule.slug(), rule.rule());
      labels.put(REASON + rule.slug(), rule.rule());
    });
    form.labelled(labels);
  }

  static Map<String, String> shown(Case one) {
    var values = new HashMap<String, String>();
    one.sheet()
        .findings()
        .forEach((slug, found) -> {
          values.put(FINDING + slug, found.finding().name());
          values.put(REASON + slug, found.finding() == Finding.ASKED ? "" : found.reason());
        });
    one.inForce()
        .filter(_ -> one.appeal().isEmpty())
        .ifPresent(decision -> {
          values.put("verdict", decision.verdict().name());
          values.put("reason", decision.judgment().reason());
        });
    values.put("revision", "" + one.sheet().read().revision());
    values.put("version", "" + one.sheet().read().version());
    return values;
  }

  Sheet.Read read() {
    return new Sheet.Read(
        form.number("version", 1, Integer.MAX_VALUE),
        form.number("revision", 1, Integer.MAX_VALUE));
  }

  Map<String, Found> findings() {
    var findings = new LinkedHashMap<String, Found>();
    boolean follow = form.ticked(FOLLOW);
    for (Eligibility.Told rule : told) {
      if (form.value(FINDING + rule.slug()).isEmpty()) {
        unticked(rule, follow, findings);
      } else {
        ticked(rule, findings);
      }
    }
    return findings;
  }

  private void ticked(Eligibility.Told rule, Map<String, Found> findings) {
    var finding = form.choice(FINDING + rule.slug(), Finding.class, Finding.MET);
    if (finding == Finding.ASKED) {
      unticked(rule, false, findings);
      return;
    }
    var reason =
        finding == Finding.NOT_MET
            ? form.text(REASON + rule.slug(), LONGEST)
            : form.optional(REASON + rule.slug(), LONGEST);
    var why = finding == Finding.MET && reason.equals(refusal(rule)) ? "" : reason;
    findings.put(rule.slug(), new Found(form.isRight() ? finding : Finding.MET, why));
  }

  /// Why the condition was found not met before: no reason any more once it is found met.
  private String refusal(Eligibility.Told rule) {
    var before = one.sheet().findings().get(rule.slug());
    return before != null && before.finding() == Finding.NOT_MET ? before.reason() : "";
  }

  /// What was asked for stays so until somebody says something else.
  private void unticked(Eligibility.Told rule, boolean follow, Map<String, Found> findings) {
    var asked = one.sheet().findings().get(rule.slug());
    if (asked != null && asked.finding() == Finding.ASKED) {
      findings.put(rule.slug(), asked);
    } else if (follow && rule.made().met()) {
      findings.put(rule.slug(), new Found(Finding.MET, ""));
    } else if (follow && rule.made().failed()) {
      findings.put(rule.slug(), new Found(Finding.NOT_MET, rule.made().because()));
    }
  }

  /// What is decided; what does not go together with the findings is noted.
  Decision.Judgment judgment(Map<String, Found> findings) {
    for (Eligibility.Told rule : told) {
      var found = findings.get(rule.slug());
      if (found == null || found.finding() == Finding.ASKED) {
        form.wrong(FINDING + rule.slug(), "eligibility.unfound");
      }
    }
    var verdict = form.choice("verdict", Verdict.class, Verdict.ELIGIBLE);
    boolean why = verdict == Verdict.NOT_ELIGIBLE || one.appeal().isPresent();
    var reason = why ? form.text("reason", LONGEST_WHOLE) : form.optional("reason", LONGEST_WHOLE);
    boolean all = findings.values().stream().allMatch(found -> found.finding() == Finding.MET);
    if (verdict == Verdict.ELIGIBLE && !all) {
      form.wrong("verdict", "eligibility.verdict.unmet");
    }
    return new Decision.Judgment(form.isRight() ? verdict : Verdict.ELIGIBLE, reason);
  }
}
