package org.toguna.programme.exchange;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where to read on: the talk's own page, if it has one, its links and its attachments.
public record References(@Nullable URI page, List<Link> links, List<Link> attachments) {
  public static final References NONE = new References(null, List.of(), List.of());

  public References {
    page = page == null ? null : Addresses.web(page);
    links = List.copyOf(links);
    attachments = List.copyOf(attachments);
  }
}
