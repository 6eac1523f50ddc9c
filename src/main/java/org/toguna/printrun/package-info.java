/// Badges printed by the thousand: a run is ordered on the desk, made part by part by jobs, fetched
/// as files. A part that was made is not made again, whatever happens to the server.
@NullMarked
package org.toguna.printrun;

import org.jspecify.annotations.NullMarked;
