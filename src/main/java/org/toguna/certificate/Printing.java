package org.toguna.certificate;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.kit.print.Bogolan;
import org.toguna.kit.print.Press;
import org.toguna.kit.print.Stationery;
import org.toguna.kit.web.Answer;

/// Prints certificates: A4 on its side, the band of mud cloth, a code that leads to the page where
/// anybody verifies it.
@Component
class Printing {
  private static final Color NIGHT = new Color(0x141b42);
  private static final int DIAMONDS = 24;

  private final Press press;
  private final String look;

  Printing(Press press) throws IOException {
    this.press = press;
    look =
        new ClassPathResource("print/certificate.css").getContentAsString(StandardCharsets.UTF_8);
  }

  /// @param origin where this site is reached, without a slash at the end
  Answer sent(Paper paper, String origin) {
    var address = origin + paper.one().path();
    var figures = Map.of("band", Bogolan.band(DIAMONDS, NIGHT), "qr", Bogolan.qr(address));
    var pdf =
        press.pdf(
            (out, no) -> JtepaperGenerated.render(out, no, paper, address),
            new Stationery(look, figures));
    return Answer.sent("application/pdf", pdf).as("attestation-" + paper.one().code() + ".pdf");
  }
}
