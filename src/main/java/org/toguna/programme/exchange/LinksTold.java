package org.toguna.programme.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;

/// Reads the addresses of an event. Only addresses of the web are let in; relative ones are
/// completed from the base of the schedule.
record LinksTold(Source source, @Nullable URI base) {
  private static final List<String> KINDS_OF_OTHERS = List.of("book", "feedback", "origin");

  References references(Sheet event, UUID guid) {
    return new References(page(event, guid), links(event, "links"), links(event, "attachments"));
  }

  private @Nullable URI page(Sheet event, UUID guid) {
    var written = event.text("url");
    // A talk without a page is exported under its guid, as schedule.json asks for an address.
    if (!event.has("url") || written.equalsIgnoreCase("urn:uuid:" + guid)) {
      return null;
    }
    return address(written, event.at("url")).orElse(null);
  }

  private List<Link> links(Sheet event, String name) {
    var links = new ArrayList<Link>();
    for (Told told : event.several(name)) {
      link(told).ifPresent(links::add);
    }
    if (event.get(name) instanceof Word || event.get(name) instanceof Sheet) {
      source.report().tell(event.at(name), Remark.FIELD_OF_OTHER_TYPE, name);
    }
    return links;
  }

  private Optional<Link> link(Told told) {
    return switch (told) {
      case Word word -> {
        source.report().tell(word.place(), Remark.TEXT_OF_OTHER_TYPE, word.text());
        yield address(word.text(), word.place()).map(uri -> new Link(uri, "", LinkKind.UNSAID));
      }
      case Sheet sheet -> link(sheet);
      case Told.Several several -> {
        source.report().tell(several.place(), Remark.FIELD_OF_OTHER_TYPE, several.place().step());
        yield Optional.empty();
      }
    };
  }

  private Optional<Link> link(Sheet sheet) {
    var field = sheet.has("url") ? "url" : "href";
    var title = new Wording(source).one(sheet, sheet.has("title") ? "title" : "text");
    var kind = kind(sheet);
    return address(sheet.text(field), sheet.at(field)).map(uri -> new Link(uri, title, kind));
  }

  private LinkKind kind(Sheet sheet) {
    var written = sheet.text("type").toLowerCase(Locale.ROOT);
    var kind = LinkKind.ofCode(written);
    if (kind.isPresent()) {
      return kind.get();
    }
    if (KINDS_OF_OTHERS.contains(written)) {
      return LinkKind.RELATED;
    }
    if (source.format().isJson()) {
      source.report().tell(sheet.at("type"), Remark.LINK_KIND_UNKNOWN, written);
    }
    return LinkKind.UNSAID;
  }

  private Optional<URI> address(String written, Place place) {
    var address = Addresses.web(written, base);
    if (address.isEmpty()) {
      source.report().tell(place, Remark.ADDRESS_DROPPED, written);
    } else if (!address.get().toString().equalsIgnoreCase(written)) {
      source.report().tell(place, Remark.ADDRESS_MENDED, written, address.get());
    }
    return address;
  }
}
