/// The public journal: entries as leaves of a growing hash tree whose signed checkpoints anybody
/// may keep, so that nobody, the server included, can change afterwards what was entered. RFC 6962
/// hashing, C2SP tlog-tiles, checkpoints and proofs.
@NullMarked
package org.toguna.kit.publiclog;

import org.jspecify.annotations.NullMarked;
