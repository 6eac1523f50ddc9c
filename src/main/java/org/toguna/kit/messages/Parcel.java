package org.toguna.kit.messages;

import java.util.Optional;
import java.util.UUID;

/// A letter written out: what the carrier is handed. `stop` is the address of the page that ends
/// letters of its kind.
record Parcel(UUID id, Address to, String subject, String text, Optional<String> stop) {}
