package org.toguna.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// Says a contest's facts in one language: sentences with dates, countries and amounts in them. A
/// number that counts is grouped, a year is not.
record Voice(Texts texts, Lang lang, ZoneId zone) {
  static Voice of(Scene scene, ZoneId zone) {
    return new Voice(scene.texts(), scene.lang(), zone);
  }

  String say(Sentence sentence) {
    return texts.say(lang, sentence.key(), sentence.values().stream().map(this::said).toArray());
  }

  String say(String key, Object... values) {
    return texts.say(lang, key, Arrays.stream(values).map(this::said).toArray());
  }

  private Object said(Object value) {
    return switch (value) {
      case Integer number -> number;
      case Words words -> words.in(lang);
      case LocalDate date -> written().date(date);
      case Instant at -> moment(at);
      case Countries countries -> list(countries.codes().stream().map(this::country).toList());
      case Declared.Body body -> say(body.key());
      case Declared.Tie tie -> say(tie.key());
      case Step step -> say(step.key());
      case Round round -> say(round.key());
      case Rule.Genre genre -> say(genre.key());
      default -> value.toString();
    };
  }

  private Written written() {
    return new Written(lang, zone);
  }

  String country(String code) {
    return Countries.name(code, lang);
  }

  /// « A, B et C ».
  String list(List<String> items) {
    var sorted = new ArrayList<>(items);
    if (sorted.size() < 2) {
      return String.join("", sorted);
    }
    var last = sorted.removeLast();
    return say("contest.and", String.join(", ", sorted), last);
  }

  /// To the second, on the clock of the edition’s place.
  String moment(Instant at) {
    return written().day(at) + ", " + hour(at);
  }

  String hour(Instant at) {
    var time = at.atZone(zone);
    if (lang == Lang.EN) {
      return DateTimeFormatter.ofPattern("HH:mm:ss").format(time);
    }
    var hour = "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    return time.getSecond() == 0
        ? hour
        : "%s\u00a0min\u00a0%02d\u00a0s".formatted(hour, time.getSecond());
  }

  /// What clock the hours are on.
  String clock() {
    var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    return say("contest.clock", city);
  }

  String amount(long amount) {
    return say("contest.amount", written().number(amount));
  }

  /// What a prize's winner is: its rank, its public, its partner.
  String won(Prize prize, List<Category> categories) {
    return switch (prize.won()) {
      case Prize.Ranked ranked ->
          category(ranked.category(), categories) + ", " + rank(ranked.rank());
      case Prize.Women women -> say("contest.prize.won.women") + ", " + rank(women.rank());
      case Prize.Public _ -> say("contest.prize.won.public");
      case Prize.Partner partner -> say("contest.prize.won.partner", partner.partner());
    };
  }

  private String rank(int rank) {
    return say(rank == 1 ? "contest.rank.first" : "contest.rank.nth", rank);
  }

  String category(String slug, List<Category> categories) {
    return categories.stream()
        .filter(category -> category.slug().equals(slug))
        .map(category -> category.name().in(lang))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(), name -> name.isEmpty() ? say("contest.prize.all") : name));
  }
}
