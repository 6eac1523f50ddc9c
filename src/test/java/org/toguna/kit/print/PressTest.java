package org.toguna.kit.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.toguna.testing.TestDb;

/// The press prints what it is given and fetches nothing.
class PressTest {
  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] printed(String body) throws IOException {
    return new Press()
        .pdf((out, no) ->
            out.writeContent(
                "<html lang=fr><head><title>t</title></head><body>" + body + "</body></html>"));
  }

  @Test
  void nothingIsFetchedFromElsewhereOrFromThisMachine() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var there = "http://127.0.0.1:" + server.getAddress().getPort();
      var secret = Files.writeString(TestDb.folder().resolve("secret.html"), "a secret");
      var pdf =
          printed(
              """
              <link rel=stylesheet href="%1$s/a.css"><style>@import url(%1$s/b.css);
              @font-face{font-family:x;src:url(%1$s/c.ttf)} p{background:url(%1$s/d.png);font-family:x}</style>
              <img src="%1$s/e.png"><object data="%1$s/f.svg"></object><iframe src="%2$s"></iframe>
              <p>the page itself</p>
              """
                  .formatted(there, secret.toUri()));
      assertThat(text(pdf)).contains("the page itself").doesNotContain("a secret");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void signsThatNoPageMayHoldAreLeftOut() throws IOException {
    assertThat(text(printed("<p>A\u0001w\u0000a\uffff</p>"))).contains("Awa");
  }

  /// Letters that are drawn joined are read back as another sign, and a digest so copied is wrong.
  @Test
  void aDigestIsCopiedFromThePaperAsItWasPrinted() throws IOException {
    var signs = new StringBuilder();
    var reading =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition at) {
            signs.append(at.getUnicode());
          }
        };
    try (var document = Loader.loadPDF(printed("<p class=hash>40dffe3aff0</p>"))) {
      reading.getText(document);
    }
    assertThat(signs.toString()).contains("40dffe3aff0");
  }
}
