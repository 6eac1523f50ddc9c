package org.toguna.kit.files;

import org.springframework.core.io.InputStreamSource;
import org.toguna.kit.web.Holder;

/// A file as somebody hands it in; `size` in bytes.
record Incoming(String name, long size, Holder holder, InputStreamSource bytes) {}
