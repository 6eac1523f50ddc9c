package org.toguna.programme;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.programme.exchange.Conference;
import org.toguna.programme.exchange.Person;
import org.toguna.programme.exchange.PersonMarks;
import org.toguna.programme.exchange.Recording;
import org.toguna.programme.exchange.References;
import org.toguna.programme.exchange.Room;
import org.toguna.programme.exchange.Schedule;
import org.toguna.programme.exchange.Talk;
import org.toguna.programme.exchange.TalkMarks;
import org.toguna.programme.exchange.TalkSlot;
import org.toguna.programme.exchange.TalkState;
import org.toguna.programme.exchange.TalkText;
import org.toguna.programme.exchange.TalkTopic;
import org.toguna.programme.exchange.Track;

/// An edition's published programme for other software: sessions that have an hour, in one
/// language.
public final class ScheduleExport {
  private static final Duration TIMESLOT = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(99);

  private final Programme programme;
  private final Lang lang;
  private final String origin;

  private ScheduleExport(Programme programme, Lang lang, String origin) {
    this.programme = programme;
    this.lang = lang;
    this.origin = origin;
  }

  /// `origin` is the site's address without a slash at the end, for the links to each session.
  public static Schedule of(DSLContext sql, Edition edition, Lang lang, String origin) {
    return new ScheduleExport(Programme.of(sql, edition), lang, origin).schedule();
  }

  private Schedule schedule() {
    var names = new TreeSet<String>();
    return new Schedule(
        conference(),
        programme.tracks().values().stream()
            .filter(track -> names.add(track.name().in(lang)))
            .map(track ->
                new Track(track.name().in(lang), track.colour().isEmpty() ? null : track.colour()))
            .toList(),
        programme.rooms().values().stream().map(ScheduleExport::room).toList(),
        programme.sessions().stream()
            .filter(session -> session.slot().starts().isPresent())
            .map(this::talk)
            .toList());
  }

  private static Room room(Programme.Place place) {
    var room = place.room();
    return new Room(room.name(), room.id().value(), room.capacity() == 0 ? null : room.capacity());
  }

  private Conference conference() {
    var edition = programme.edition();
    var days = programme.days();
    var name = edition.wording().name().in(lang);
    var acronym = Slug.of(name, 40).replace('-', '_') + "_" + edition.number();
    return new Conference(
        name.isEmpty() ? "Toguna " + edition.number() : name,
        acronym.length() < 5 ? "toguna_" + edition.number() : acronym,
        days.getFirst(),
        days.getLast(),
        edition.period().zone(),
        TIMESLOT,
        URI.create(origin + edition.href("/programme")),
        version());
  }

  /// Grows with each change of a session.
  private String version() {
    return "" + programme.sessions().stream().mapToLong(one -> one.state().version()).sum();
  }

  private Talk talk(Session session) {
    var marks = session.marks();
    var page = URI.create(origin + programme.edition().href("/programme/" + marks.slug()));
    return new Talk(
        new TalkMarks(marks.guid(), marks.serial(), marks.slug(), ""),
        new TalkText(
            session.subject().title().in(lang), "", session.subject().summary().in(lang), ""),
        slot(session),
        topic(session),
        programme.on(session).stream().map(ScheduleExport::person).toList(),
        new References(page, List.of(), List.of()),
        Recording.UNSAID,
        new TalkState(
            session.state().cancelled().isPresent(),
            session.state().version() - 1,
            session.state().changes().at().orElse(null)));
  }

  private TalkTopic topic(Session session) {
    return new TalkTopic(
        TalkWords.kind(session.subject().kind()),
        programme.trackOf(session).map(track -> track.name().in(lang)).orElse(""),
        session.topic().languages().stream().findFirst().orElse(""));
  }

  private TalkSlot slot(Session session) {
    var starts = session.slot().starts().orElseThrow().truncatedTo(ChronoUnit.SECONDS);
    var length = session.slot().length().orElse(Duration.ZERO).truncatedTo(ChronoUnit.MINUTES);
    return new TalkSlot(
        starts.atZone(programme.edition().period().zone()).toOffsetDateTime(),
        length.compareTo(LONGEST) > 0 ? LONGEST : length,
        programme.placeOf(session).map(place -> place.room().name()).orElse(""));
  }

  private static Person person(Appearance one) {
    UUID guid = one.guest().id().value();
    return new Person(
        new PersonMarks(guid, null, ""),
        one.guest().name(),
        one.guest().from().body(),
        TalkWords.role(one.role()),
        "");
  }
}
