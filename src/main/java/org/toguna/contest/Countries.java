package org.toguna.contest;

import java.text.Collator;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.toguna.kit.base.Lang;

/// A list of countries by their ISO 3166 codes; never empty.
record Countries(SortedSet<String> codes) {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  /// Alliance des États du Sahel.
  static final Countries AES = of(List.of("BF", "ML", "NE"));

  /// The other states of Africa.
  private static final List<String> AFRICA =
      List.of(
          "AO", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "CV", "DJ", "DZ", "EG", "ER", "ET",
          "GA", "GH", "GM", "GN", "GQ", "GW", "KE", "KM", "LR", "LS", "LY", "MA", "MG", "MR", "MU",
          "MW", "MZ", "NA", "NG", "RW", "SC", "SD", "SL", "SN", "SO", "SS", "ST", "SZ", "TD", "TG",
          "TN", "TZ", "UG", "ZA", "ZM", "ZW");

  Countries {
    if (codes.isEmpty() || !KNOWN.containsAll(codes)) {
      throw new IllegalArgumentException("no list of country codes: " + codes);
    }
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  static Countries of(Collection<String> codes) {
    return new Countries(new TreeSet<>(codes));
  }

  boolean has(String code) {
    return codes.contains(code);
  }

  static String name(String code, Lang lang) {
    return Locale.of("", code).getDisplayCountry(lang.locale());
  }

  /// What a form offers: the AES first, then Africa by name, then what else was chosen before.
  static Map<String, String> offered(Lang lang, Collection<String> chosen) {
    var offered = new LinkedHashMap<String, String>();
    AES.codes().forEach(code -> offered.put(code, name(code, lang)));
    put(offered, AFRICA, lang);
    put(offered, chosen, lang);
    return offered;
  }

  private static void put(Map<String, String> into, Collection<String> codes, Lang lang) {
    var order = Collator.getInstance(lang.locale());
    codes.stream()
        .sorted((one, other) -> order.compare(name(one, lang), name(other, lang)))
        .forEach(code -> into.putIfAbsent(code, name(code, lang)));
  }
}
