package org.toguna.kit.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Answer;

/// Prints a template as a PDF, on A4 in the look of `print/paper.css` or on other stationery, in
/// letters that cover French, Bamanankan and Arabic. Whatever a page names outside itself is not
/// fetched: neither from the network nor from this machine.
@Component
public class Press {
  static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";
  private static final String LOOK = "print/paper.css";

  /// PDFs in work at once: each needs some megabytes and a good part of a core.
  private static final int AT_ONCE = 2;

  private final Semaphore working = new Semaphore(AT_ONCE);
  private final Stationery paper;

  public Press() throws IOException {
    XRLog.setLoggingEnabled(false);
    paper =
        Stationery.plain(new ClassPathResource(LOOK).getContentAsString(StandardCharsets.UTF_8));
  }

  /// The template's page as a PDF on A4.
  public byte[] pdf(Answer.Template page) {
    return pdf(page, paper);
  }

  /// The template's page as a PDF on this stationery.
  public byte[] pdf(Answer.Template page, Stationery stationery) {
    return printed(page, stationery, _ -> {});
  }

  /// The same on A4 as PDF/A-2A (ISO 19005-2): complete in itself, to be kept for good.
  public byte[] archive(Answer.Template page) {
    return archive(page, paper);
  }

  /// The same on this stationery.
  public byte[] archive(Answer.Template page, Stationery stationery) {
    return printed(
        page,
        stationery,
        builder -> {
          builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
          builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        });
  }

  private byte[] printed(
      Answer.Template page, Stationery stationery, Consumer<PdfRendererBuilder> more) {
    var document = Jsoup.parse(readable(page.html()));
    document.head().appendElement("style").appendChild(new DataNode(stationery.css()));
    working.acquireUninterruptibly();
    try (var out = new ByteArrayOutputStream()) {
      var builder = new PdfRendererBuilder();
      builder.withW3cDocument(new W3CDom().fromJsoup(document), "about:blank");
      alone(builder);
      inEveryScript(builder);
      builder.useObjectDrawerFactory(new FigureDrawers(stationery.figures()));
      // Tagged for screen readers; and without it PDFBox looks for the fonts of this machine.
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Toguna");
      more.accept(builder);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      working.release();
    }
  }

  /// XML has no place for control characters.
  private static String readable(String html) {
    return html.replaceAll("[\\p{Cc}&&[^\n\t]]|[\\ufffe\\uffff]", "");
  }

  private static void alone(PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> null);
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
  }

  private static void inEveryScript(PdfRendererBuilder builder) {
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(TextDirection.LTR);
    builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.FRENCH));
    builder.useFont(font("DejaVuSans.ttf"), "Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(font("DejaVuSans-Bold.ttf"), "Sans", 700, FontStyle.NORMAL, true);
    // Without ligatures: what is read off the paper or copied from it is what was printed.
    builder.useFont(font("DejaVuSansMono.ttf"), "Mono", 400, FontStyle.NORMAL, true);
    builder.useFont(font("DejaVuSerif.ttf"), "Serif", 400, FontStyle.NORMAL, true);
    builder.useFont(font("DejaVuSerif-Bold.ttf"), "Serif", 700, FontStyle.NORMAL, true);
  }

  private static FSSupplier<InputStream> font(String file) {
    return () -> {
      try {
        return new ClassPathResource(FONTS + file).getInputStream();
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    };
  }
}
