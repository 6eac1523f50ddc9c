package org.toguna.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.application.OpenCall.DOSSIER;
import static org.toguna.tables.Tables.APPLICATION;
import static org.toguna.tables.Tables.APPLICATION_SLOT;
import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

/// Entries that a person and a firm have, and the end of the call, when many try at once.
class EntriesTest {

  private static <T> List<T> atOnce(List<Callable<T>> tries) throws Exception {
    var together = new CountDownLatch(1);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var going =
          tries.stream()
              .map(one ->
                  hands.submit(() -> {
                    together.await();
                    return one.call();
                  }))
              .toList();
      together.countDown();
      var all = new ArrayList<T>();
      for (var one : going) {
        all.add(one.get());
      }
      return all;
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void neitherAPersonNorAFirmEntersOnceTooOften(Db.Engine engine) throws Exception {
    try (var call = OpenCall.on(engine)) {
      var phones = List.of("+22370110001", "+22370110002", "+22370110003", "+22370110004");
      var spelt =
          List.of("MA.BKO.2023.B.12", "ma bko 2023 b 12", "MA-BKO-2023-B-12", "MABKO2023B12");
      var guests = new ArrayList<Guest>();
      var dossiers = new ArrayList<String>();
      for (int i = 0; i < phones.size(); i++) {
        guests.add(call.browser(call.person("Associé " + i, phones.get(i))));
        dossiers.add(OpenCall.whole(guests.get(i), "Kalan Kɛnɛ", spelt.get(i)));
      }
      var tries = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < guests.size(); i++) {
        int who = i;
        tries.add(() -> OpenCall.submit(guests.get(who), dossiers.get(who)).statusCode());
      }
      assertThat(atOnce(tries)).containsExactlyInAnyOrder(303, 422, 422, 422);
      assertThat(count(call, State.SUBMITTED)).isEqualTo(1);
      int loser = atOnceRefused(call, guests, dossiers);
      assertThat(guests.get(loser).page(dossiers.get(loser))).contains("Kalan Kɛnɛ");

      var once = call.browser(call.person("Awa Dembélé", "+22370112233"));
      var begins = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 6; i++) {
        var project = OpenCall.project("Dossier " + i, "X" + i);
        begins.add(() -> once.post(DOSSIER + "/nouveau", project).statusCode());
      }
      atOnce(begins);
      assertThat(count(call, State.DRAFT)).isEqualTo(4);
      assertThat(Promises.brokenIn(call.site)).isEmpty();
    }
  }

  /// One who was refused, and is again, and holds nothing of the firm's.
  private static int atOnceRefused(OpenCall call, List<Guest> guests, List<String> dossiers) {
    for (int i = 0; i < guests.size(); i++) {
      var answer = OpenCall.submit(guests.get(i), dossiers.get(i));
      if (answer.statusCode() == 422) {
        assertThat(answer.body()).contains("Cette entreprise a déjà déposé un dossier");
        assertThat(firms(call)).isEqualTo(1);
        return i;
      }
    }
    throw new AssertionError("everybody was let in");
  }

  private static int firms(OpenCall call) {
    return call.site
        .db()
        .read(sql ->
            sql.fetchCount(APPLICATION_SLOT, APPLICATION_SLOT.HOLDER.eq(Slots.Holder.FIRM.name())));
  }

  private static int count(OpenCall call, State state) {
    return call.site
        .db()
        .read(sql -> sql.fetchCount(APPLICATION, APPLICATION.STATE.eq(state.name())));
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whoeverRacesTheEndIsInOrLateAndNothingBetween(Db.Engine engine) throws Exception {
    try (var call = OpenCall.on(engine)) {
      var tries = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 4; i++) {
        var guest = call.browser(call.person("Candidate " + i, "+2237011010" + i));
        var at = OpenCall.whole(guest, "Projet " + i, "ML.RACE." + i);
        tries.add(() -> OpenCall.submit(guest, at).statusCode());
      }
      call.clock.set(OpenCall.LAST.plusMillis(999));
      tries.add(
          2,
          () -> {
            call.clock.set(OpenCall.LATE);
            return 0;
          });
      int in = (int) atOnce(tries).stream().filter(status -> status == 303).count();
      var times =
          call.site
              .db()
              .read(sql ->
                  sql.select(APPLICATION_VERSION.SUBMITTED_AT)
                      .from(APPLICATION_VERSION)
                      .fetch(APPLICATION_VERSION.SUBMITTED_AT));
      assertThat(times).hasSize(in).allMatch(OpenCall.LATE::isAfter);
      assertThat(count(call, State.SUBMITTED)).isEqualTo(in);
      assertThat(firms(call)).isEqualTo(in);
      assertThat(Promises.brokenIn(call.site)).isEmpty();
    }
  }
}
