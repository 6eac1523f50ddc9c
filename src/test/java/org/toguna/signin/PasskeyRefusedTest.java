package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.MovableClock;

/// Whoever is after Awa's access tries everything but her phone.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class PasskeyRefusedTest {
  private KeyStory story;
  private PersonId awa;
  private Device phone;

  private void given(Db.Engine engine) {
    story = new KeyStory(engine);
    awa = story.person("Awa Dembélé", Role.ORGANISER);
    phone = story.phone();
    assertThat(KeyStory.add(story.withCode(awa), phone).statusCode()).isIn(200, 303);
  }

  @AfterEach
  void theSiteCloses() {
    story.close();
  }

  private static void assertRefused(Guest guest, Device device, String where) {
    assertRefused(guest, where, device.show(KeyStory.asked(guest, where)));
  }

  private static void assertRefused(Guest guest, String where, String reply) {
    assertThat(KeyStory.reply(guest, where, reply).statusCode()).isEqualTo(422);
    assertThat(guest.get("/organisation").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void aPageOfAnotherAddressThatPassesHerReplyOn(Db.Engine engine) {
    given(engine);
    var passedOn = phone.copiedTo("https://semaine.example");
    assertRefused(story.site.guest(), passedOn, KeyStory.ENTER);
    assertRefused(story.withCode(awa), passedOn, KeyStory.SECOND);
  }

  @ParameterizedTest
  @EnumSource
  void aReplySentOnceMore(Db.Engine engine) {
    given(engine);
    var guest = story.site.guest();
    var reply = phone.show(KeyStory.asked(guest, KeyStory.ENTER));
    var token = guest.cookie("jeton").orElseThrow();
    assertThat(KeyStory.reply(guest, KeyStory.ENTER, reply).statusCode()).isEqualTo(303);
    assertRefused(story.site.guest().with("jeton", token), KeyStory.ENTER, reply);
  }

  @ParameterizedTest
  @EnumSource
  void aReplyGivenInAnotherBrowser(Db.Engine engine) {
    given(engine);
    var reply = phone.show(KeyStory.asked(story.site.guest(), KeyStory.ENTER));
    assertRefused(story.site.guest(), KeyStory.ENTER, reply);
  }

  @ParameterizedTest
  @EnumSource
  void aReplyThatComesTooLate(Db.Engine engine) {
    given(engine);
    var guest = story.site.guest();
    var reply = phone.show(KeyStory.asked(guest, KeyStory.ENTER));
    story.site.bean(MovableClock.class).forward(Duration.ofMinutes(6));
    assertRefused(guest, KeyStory.ENTER, reply);
  }

  @ParameterizedTest
  @EnumSource
  void aReplyToAnotherQuestion(Db.Engine engine) {
    given(engine);
    var guest = story.withCode(awa);
    assertRefused(guest, KeyStory.SECOND, phone.show(KeyStory.asked(guest, KeyStory.ENTER)));
  }

  @ParameterizedTest
  @EnumSource
  void somebodyElsesKeyAsHerSecondProof(Db.Engine engine) {
    given(engine);
    var moussa = story.phone();
    KeyStory.add(story.withCode(story.person("Moussa Traoré", Role.EDITOR)), moussa);
    assertRefused(story.withCode(awa), moussa, KeyStory.SECOND);
    assertRefused(story.site.guest(), moussa.of(handle(awa)), KeyStory.ENTER);
  }

  private static byte[] handle(PersonId person) {
    return ByteBuffer.allocate(16)
        .putLong(person.value().getMostSignificantBits())
        .putLong(person.value().getLeastSignificantBits())
        .array();
  }

  @ParameterizedTest
  @EnumSource
  void aCopyOfHerKeyWhoseCountIsBehind(Db.Engine engine) {
    given(engine);
    var copy = phone.copiedTo(story.site.origin());
    KeyStory.show(story.site.guest(), phone, KeyStory.ENTER);
    KeyStory.show(story.site.guest(), phone, KeyStory.ENTER);
    assertRefused(story.site.guest(), copy, KeyStory.ENTER);
    assertThat(KeyStory.show(story.site.guest(), phone, KeyStory.ENTER).statusCode())
        .isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void aPhoneThatDoesNotAskWhoHoldsIt(Db.Engine engine) {
    given(engine);
    var careless = phone.copiedTo(story.site.origin()).withoutChecking();
    assertRefused(story.site.guest(), careless, KeyStory.ENTER);
    var guest = story.withCode(story.person("Ibrahim Ag Mohamed"));
    assertThat(KeyStory.add(guest, story.phone().withoutChecking()).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerDoesNotTellWhoseKeyExists(Db.Engine engine) {
    given(engine);
    var unknown = story.phone().of(handle(awa));
    var wrong = phone.copiedTo("https://semaine.example");
    var guest = story.site.guest();
    assertThat(shown(guest, unknown)).isEqualTo(shown(guest, wrong));
    assertThat(KeyStory.asked(guest, KeyStory.ENTER)).doesNotContain("\"id\"");
  }

  private static String shown(Guest guest, Device device) {
    return KeyStory.show(guest, device, KeyStory.ENTER)
        .body()
        .replaceAll("value=\"[^\"]{20,}\"", "value=\"…\"");
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsNoReply(Db.Engine engine) {
    given(engine);
    var guest = story.site.guest();
    for (String reply : new String[] {"", "[]", "{}", "null", "{\"rawId\":\"AA\"}", "x"}) {
      assertRefused(guest, KeyStory.ENTER, reply);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsSomebodysAlreadyIsNotAddedToAnother(Db.Engine engine) {
    given(engine);
    var ibrahim = story.person("Ibrahim Ag Mohamed");
    assertThat(KeyStory.add(story.withCode(ibrahim), phone).statusCode()).isEqualTo(422);
    assertThat(story.keys(ibrahim)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whoAsksTooOftenWaits(Db.Engine engine) {
    given(engine);
    var guest = story.site.guest();
    int status = 200;
    for (int i = 0; i < 110 && status == 200; i++) {
      status = guest.post(KeyStory.ENTER + "/demande", Map.of()).statusCode();
    }
    assertThat(status).isEqualTo(429);
  }
}
