package org.toguna.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\Awa\\Mes images\\portrait d’Awa.jpg, portrait d’Awa.jpg",
    "logo ɛɔɲŋ.png, logo ɛɔɲŋ.png",
    "..., fichier",
    "a<b>\"c|?*;.png, abc.png"
  })
  void aNameIsWhatIsLeftOfIt(String given, String cleaned) {
    assertThat(FileName.clean(given)).isEqualTo(cleaned);
  }

  @Test
  void controlCharactersAndTurnsOfDirectionAreGone() {
    assertThat(FileName.clean("photo\r\nSet-Cookie: a=b\u0000\u202egpj.exe"))
        .isEqualTo("photoSet-Cookie a=bgpj.exe");
  }

  @Test
  void theEndingIsThatOfTheContent() {
    assertThat(FileName.of("page.html", FileKind.PNG)).isEqualTo("page.png");
    assertThat(FileName.of("fichier", FileKind.PDF)).isEqualTo("fichier.pdf");
  }

  @Test
  void aNameWithoutEndIsCut() {
    assertThat(FileName.clean("é".repeat(5_000))).hasSize(100);
  }
}
