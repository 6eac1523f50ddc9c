package org.toguna.programme.exchange;

import java.net.URI;

/// An address on the web with its title, which may be empty.
record Link(URI address, String title, LinkKind kind) {
  public Link {
    address = Addresses.web(address);
    title = Lines.one(title);
  }
}
