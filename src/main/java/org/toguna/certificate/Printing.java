package org.toguna.certificate;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.kit.print.Bogolan;
import org.toguna.kit.print.PdfSigner;
import org.toguna.kit.print.Press;
import org.toguna.kit.print.Stationery;
import org.toguna.kit.web.Answer;

/// Prints certificates: A4 on its side, the band of mud cloth, a code that leads to the page where
/// anybody verifies it; as PDF/A, signed inside the file as minutes are.
@Component
class Printing {
  private static final Color NIGHT = new Color(0x141b42);
  private static final int DIAMONDS = 24;

  private final Press press;
  private final PdfSigner signer;
  private final Clock clock;
  private final String look;

  Printing(Press press, PdfSigner signer, Clock clock) throws IOException {
    this.press = press;
    this.signer = signer;
    this.clock = clock;
    look =
        new ClassPathResource("print/certificate.css").getContentAsString(StandardCharsets.UTF_8);
  }

  /// @param origin where this site is reached, without a slash at the end
  Answer sent(Paper paper, String origin) {
    var address = origin + paper.one().path();
    var figures = Map.of("band", Bogolan.band(DIAMONDS, NIGHT), "qr", Bogolan.qr(address));
    var pdf =
        press.archive(
            (out, no) -> JtepaperGenerated.render(out, no, paper, address),
            new Stationery(look, figures));
    var signed = signer.sign(pdf, paper.say("certificate.one"), clock.instant());
    return Answer.sent("application/pdf", signed.pdf())
        .as("attestation-" + paper.one().code() + ".pdf");
  }
}
