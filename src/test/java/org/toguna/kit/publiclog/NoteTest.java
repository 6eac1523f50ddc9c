package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes as others write and read them. The key and the note are those of Go's package
/// `golang.org/x/mod/sumdb/note`.
class NoteTest {
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void aNoteThatAnotherSoftwareSignedIsVerified() {
    var note = Note.read(NOTE).orElseThrow();
    assertThat(note.text()).endsWith("problem is.\n");
    assertThat(note.whole()).isEqualTo(NOTE);
    assertThat(Verifier.read(KEY).signed(note)).isTrue();
    assertThat(Verifier.read(KEY).text()).isEqualTo(KEY);
  }

  @Test
  void aChangedNoteIsNot() {
    var changed = Note.read(NOTE.replace("don't", "do")).orElseThrow();
    assertThat(Verifier.read(KEY).signed(changed)).isFalse();
    var other = new Verifier("AnotherName", Verifier.read(KEY).key());
    assertThat(other.signed(Note.read(NOTE).orElseThrow())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no signature\n",
        "text\n\nno dash x08go/ZJkuBS9UG/\n",
        "text\n\n— name ????\n",
        "text\n\n— name x08g\n",
        "text\n\n— two names x08go/ZJkuBS9UG/\n",
        "te\txt\n\n— name x08go/ZJkuBS9UG/\n",
        "text\n\n— name x08go/ZJkuBS9UG/"
      })
  void whatIsNoNoteIsNotRead(String whole) {
    assertThat(Note.read(whole)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/log\n12\n",
        "example.com/log\n012\n4yTYQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n-1\n4yTYQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n12\n4yTY\n",
        "example.com/log\n12\n!\n",
        "\n12\n4yTYQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
      })
  void whatIsNoCheckpointIsNotRead(String text) {
    assertThat(Checkpoint.read(text)).isEmpty();
  }

  @Test
  void aCheckpointIsWrittenAsItIsRead() {
    var text = "example.com/log\n12\n4yTYQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    assertThat(Checkpoint.read(text).orElseThrow().text()).isEqualTo(text);
  }
}
