package org.toguna.programme.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;

/// Reads one event after the other, and says of each that it was accepted or what was repaired.
record TalkTold(
    Source source,
    MarksTold marks,
    SlotTold slots,
    RoomsTold rooms,
    TracksTold tracks,
    LinksTold links) {
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of("guid", "id", "slug", "code", "title", "date", "start", "end", "duration");
  private static final Set<String> GONE =
      Set.of("cancelled", "canceled", "withdrawn", "rejected", "deleted");

  Talk talk(Draft draft) throws Refusal {
    int before = source.report().count();
    var event = draft.event();
    checkFields(event);
    var slot = slots.slot(draft, rooms.of(draft));
    var persons = new PersonsTold(source).persons(event);
    var text = text(event);
    var mark = marks.marks(event, text.title());
    var talk =
        new Talk(
            mark,
            text,
            slot,
            topic(draft),
            persons,
            links.references(event, mark.guid()),
            recording(event),
            state(event));
    if (source.report().count() == before) {
      source.report().tell(event.place(), Remark.TALK_ACCEPTED, text.title());
    }
    return talk;
  }

  private void checkFields(Sheet event) {
    var format = source.format();
    var unknown = event.names().stream().filter(name -> !format.knows(name)).toList();
    var missing = new ArrayList<>(format.required());
    missing.removeAll(event.names());
    if (event.text("type").matches("BREAK|META")) {
      missing.clear();
    }
    var nulls =
        event.names().stream()
            .filter(
                name -> event.fields().get(name) instanceof Word w && w.written() == Written.NULL)
            .filter(name -> !format.mayBeNull(name) && !TOLD_ELSEWHERE.contains(name))
            .filter(format::knows)
            .toList();
    tell(event, Remark.FIELDS_UNKNOWN, unknown);
    tell(event, Remark.FIELDS_MISSING, missing);
    tell(event, Remark.FIELDS_NULL, nulls);
  }

  private void tell(Sheet event, Remark remark, List<String> names) {
    if (!names.isEmpty()) {
      source.report().tell(event.place(), remark, String.join(", ", names));
    }
  }

  private TalkText text(Sheet event) {
    var wording = new Wording(source);
    var title = wording.one(event, "title");
    var subtitle = wording.one(event, "subtitle");
    if (title.isEmpty()) {
      title = standIn(event, subtitle);
      source.report().tell(event.at("title"), Remark.TITLE_MISSING, title);
    }
    return new TalkText(
        title, subtitle, wording.many(event, "abstract"), wording.many(event, "description"));
  }

  private static String standIn(Sheet event, String subtitle) {
    for (String text :
        List.of(subtitle, event.text("slug"), event.text("code"), event.text("type"))) {
      if (!Lines.one(text).isEmpty()) {
        return Lines.one(text);
      }
    }
    return "—";
  }

  private TalkTopic topic(Draft draft) {
    var kind = new Wording(source).one(draft.event(), "type");
    return new TalkTopic(kind, tracks.of(draft), language(draft.event()));
  }

  private String language(Sheet event) {
    var written = event.text("language");
    if (written.isEmpty() || TalkTopic.isLanguage(written)) {
      return written;
    }
    var tag = written.replace('_', '-').toLowerCase(Locale.ROOT);
    var mended = TalkTopic.isLanguage(tag) ? tag : "";
    source.report().tell(event.at("language"), Remark.LANGUAGE_REWRITTEN, written, mended);
    return mended;
  }

  private Recording recording(Sheet event) {
    return new Recording(
        new Wording(source).one(event, "recording_license"), source.truth(event, "do_not_record"));
  }

  private TalkState state(Sheet event) {
    var said = event.has("state") ? event.text("state") : event.text("status");
    var cancelled = GONE.contains(said.toLowerCase(Locale.ROOT));
    long sequence = Marks.id(event.text("sequence")).orElse(0L);
    return new TalkState(cancelled, (int) Math.min(sequence, Integer.MAX_VALUE), changed(event));
  }

  private static @Nullable Instant changed(Sheet event) {
    var moment = Moments.parse(event.text("changed")).orElse(null);
    return moment == null || moment.time() == null || moment.offset() == null
        ? null
        : moment.date().atTime(moment.time()).toInstant(moment.offset());
  }
}
