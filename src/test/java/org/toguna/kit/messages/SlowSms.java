package org.toguna.kit.messages;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts the messages of a text in another way than the product: each row of the standard's tables
/// written out, and the least number of parts found by trying every cut.
final class SlowSms {
  private static final Set<Integer> BASIC =
      Set.of(
              "@ Δ SP 0 ¡ P ¿ p",
              "£ _ ! 1 A Q a q",
              "$ Φ \" 2 B R b r",
              "¥ Γ # 3 C S c s",
              "è Λ ¤ 4 D T d t",
              "é Ω % 5 E U e u",
              "ù Π & 6 F V f v",
              "ì Ψ ' 7 G W g w",
              "ò Σ ( 8 H X h x",
              "Ç Θ ) 9 I Y i y",
              "LF Ξ * : J Z j z",
              "Ø + ; K Ä k ä",
              "ø Æ , < L Ö l ö",
              "CR æ - = M Ñ m ñ",
              "Å ß . > N Ü n ü",
              "å É / ? O § o à")
          .stream()
          .flatMap(row -> Arrays.stream(row.split(" ")))
          .map(name ->
              switch (name) {
                case "SP" -> (int) ' ';
                case "LF" -> (int) '\n';
                case "CR" -> (int) '\r';
                default -> name.codePointAt(0);
              })
          .collect(Collectors.toSet());
  private static final Set<Integer> EXTENDED =
      Set.of(0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC);

  private SlowSms() {}

  static boolean isGsm(String text) {
    return text.codePoints().allMatch(one -> BASIC.contains(one) || EXTENDED.contains(one));
  }

  static int room(boolean gsm, boolean several) {
    return gsm ? (several ? 153 : 160) : several ? 67 : 70;
  }

  static int units(String part, Sms sms) {
    return units(
        part.codePoints().toArray(),
        0,
        (int) part.codePoints().count(),
        sms.alphabet() == Sms.Alphabet.GSM);
  }

  private static int units(int[] letters, int from, int to, boolean gsm) {
    int units = 0;
    for (int i = from; i < to; i++) {
      boolean two = gsm ? EXTENDED.contains(letters[i]) : letters[i] > 0xFFFF;
      units += two ? 2 : 1;
    }
    return units;
  }

  static int leastParts(String text) {
    boolean gsm = isGsm(text);
    var letters = text.codePoints().toArray();
    if (units(letters, 0, letters.length, gsm) <= room(gsm, false)) {
      return 1;
    }
    int room = room(gsm, true);
    var least = new int[letters.length + 1];
    for (int end = 1; end <= letters.length; end++) {
      least[end] = Integer.MAX_VALUE;
      for (int start = end - 1; start >= 0 && units(letters, start, end, gsm) <= room; start--) {
        least[end] = Math.min(least[end], least[start] + 1);
      }
    }
    return least[letters.length];
  }
}
