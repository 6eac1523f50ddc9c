/// Badges that nobody can forge: signed codes, the keys they are signed with, short codes to read
/// aloud, and the sheets they are printed on. It knows no person: whoever asks names a holder in
/// words of its own.
@NullMarked
package org.toguna.badge;

import org.jspecify.annotations.NullMarked;
