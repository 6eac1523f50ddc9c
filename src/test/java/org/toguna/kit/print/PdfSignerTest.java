package org.toguna.kit.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignerTest {
  @TempDir Path data;

  /// The installation’s own key is made once and kept; any PKCS #12 file can take its place.
  @Test
  void aPdfIsSignedWithTheKeyThatWasKeptOrGiven() throws IOException {
    var own = new SigningKey(data, "", "", "https://semaine.example", Clock.systemUTC());
    var signer = own.open().signer();
    assertThat(signer).isEqualTo("CN=semaine.example,O=Toguna");
    assertThat(own.open().chain()).isEqualTo(own.open().chain());
    var file = data.resolve("keys/signature.p12");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

    var given = new SigningKey(data, "" + file, "", "", Clock.systemUTC());
    var pdf = new Press().archive((out, _) -> out.writeContent("<html lang=fr><title>PV</title>"));
    var signed = new PdfSigner(given).sign(pdf, "Procès-verbal", Instant.now());
    assertThat(signed.signer()).isEqualTo(signer);
    assertThat(PdfSigner.holds(signed.pdf())).isTrue();
    assertThat(PdfSigner.holds(pdf)).as("not signed").isFalse();
    var wrong = new SigningKey(data, "" + file, "autre", "", Clock.systemUTC());
    assertThatThrownBy(wrong::open).hasMessageContaining("signature.p12");
  }
}
