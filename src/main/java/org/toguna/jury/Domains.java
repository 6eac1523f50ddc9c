package org.toguna.jury;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Domains of e-mail and of sites that tell where somebody belongs: not those that serve everybody.
final class Domains {
  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "yahoo.fr",
          "ymail.com",
          "hotmail.com",
          "hotmail.fr",
          "outlook.com",
          "outlook.fr",
          "live.com",
          "live.fr",
          "msn.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "aol.com",
          "gmx.com",
          "gmx.fr",
          "gmx.net",
          "proton.me",
          "protonmail.com",
          "mail.com",
          "mail.ru",
          "yandex.com",
          "zoho.com",
          "laposte.net",
          "orange.fr",
          "free.fr",
          "wanadoo.fr",
          "sfr.fr",
          "orange.ml",
          "orangemali.net",
          "afribonemali.net",
          "malinet.ml",
          "fasonet.bf",
          "intnet.ne",
          "facebook.com",
          "linkedin.com",
          "github.io",
          "wordpress.com",
          "blogspot.com",
          "wixsite.com",
          "sites.google.com",
          "play.google.com",
          "youtube.com");
  private static final Pattern HOST =
      Pattern.compile(
          "^(?:[a-z]+://)?(?:[^/@]*@)?(?:www\\.)?([a-z0-9.-]+\\.[a-z]{2,})(?:[:/?#].*)?$");

  private Domains() {}

  /// Of an e-mail address, of a site's address or of a bare domain; nothing where it says nothing.
  static Optional<String> of(String text) {
    var match = HOST.matcher(text.strip().toLowerCase(Locale.ROOT));
    return match.matches()
        ? Optional.of(match.group(1)).filter(domain -> !FOR_EVERYBODY.contains(domain))
        : Optional.empty();
  }

  static Stream<String> of(Stream<String> texts) {
    return texts.flatMap(text -> of(text).stream());
  }
}
