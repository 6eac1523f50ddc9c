/// Dossiers that people enter in a contest: written piece by piece, handed in as often as they like
/// until the call ends, each time with a receipt that anybody can compute again; and the
/// organisers' desk that reads them and decides which look alike.
@NullMarked
package org.toguna.application;

import org.jspecify.annotations.NullMarked;
