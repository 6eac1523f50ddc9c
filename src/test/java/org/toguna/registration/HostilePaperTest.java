package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.PressRoom.PRESS;
import static org.toguna.registration.PressRoom.letter;
import static org.toguna.registration.PressRoom.typed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;

/// What comes in place of a press card: each is refused in a sentence, and what else was typed
/// stays.
class HostilePaperTest extends InThePressRoom {
  private void refused(String name, byte[] bytes, String sentence) {
    var answer = PressRoom.send(phone, name, bytes);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(sentence, "href=\"#f-q-piece\"", "value=\"Studio Tamani\"", "Moussa Traoré");
    assertThat(hall.state(moussa)).isEmpty();
    assertThat(PressRoom.files(hall)).isZero();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          carte.pdf  | MZ a program                                    | Ce n’est ni un PDF
          carte.png  | <?php echo 1;                                   | Ce n’est ni un PDF
          carte.pdf  | <svg xmlns="x"><script/></svg>                  | Un dessin SVG
          carte.pdf  | %PDF-1.4 cut in the middle                      | Ce fichier est abîmé
          carte.pdf  | %PDF-1.4 <html><script>startxref %%EOF          | Ce PDF contient autre chose
          carte.pdf  | %PDF-1.4 startxref 9 %%EOF <b>more</b>          | Ce PDF contient autre chose
          carte.pdf  | %PDF-1.4 /S /JavaScript startxref 9 %%EOF       | Ce PDF contient des programmes
          carte.pdf  | %PDF-1.4 /EmbeddedFile startxref 9 %%EOF        | Ce PDF contient des programmes
          """)
  void whatIsNoPaperIsRefusedWhateverItsName(String name, String content, String sentence) {
    begin(Db.Engine.SQLITE);
    refused(name, bytes(content), sentence);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyFileAHugeOneAndAnArchiveBehindAPdfAreRefused(Db.Engine engine) {
    begin(engine);
    refused("vide.pdf", new byte[0], "Ce fichier est vide");
    refused("lourd.pdf", Arrays.copyOf(letter("lourd"), 9 << 20), "Ce fichier est trop lourd");
    var archive = bytes("%PDF-1.4 startxref 9 PK\u0005\u0006 and a comment that ends %%EOF");
    refused("deux.pdf", archive, "Ce PDF contient autre chose");
    refused("carte.jpg", bytes("\u00ff\u00d8\u00ff no picture follows"), "Ce fichier est abîmé");
  }

  @ParameterizedTest
  @EnumSource
  void aPhotographIsDrawnAgainAndLosesWhatHungBehindIt(Db.Engine engine) throws IOException {
    begin(engine);
    var photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", photo);
    photo.writeBytes(bytes("<script>alert(1)</script>PK\u0005\u0006"));
    assertThat(PressRoom.send(phone, "../../carte\u202egpj.png", photo.toByteArray()).statusCode())
        .isEqualTo(303);
    var desk = hall.site.as(Role.ORGANISER);
    var read = desk.send(desk.to(PressRoom.paper(hall, moussa)), BodyHandlers.ofByteArray());
    assertThat(new String(read.body(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("cartegpj.png");
  }

  @ParameterizedTest
  @EnumSource
  void aCodeThatSomebodyMadeUpNamesNothing(Db.Engine engine) {
    begin(engine);
    var madeUp = typed();
    madeUp.put("q-piece", "0123456789abcdefghjkmnpqrs");
    assertThat(phone.post(PRESS, madeUp).body()).contains("Ce document n’est plus là");
    phone.post(PRESS + "/brouillon", madeUp);
    madeUp.put("q-piece", "");
    assertThat(phone.post(PRESS, madeUp).body()).contains("href=\"#f-q-piece\"");
    assertThat(hall.state(moussa)).isEmpty();
  }
}
