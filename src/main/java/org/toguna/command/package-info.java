/// The command line: `./toguna VERB`. Exit codes: 0 done, 1 the checked thing is wrong, 2 bad
/// input.
@NullMarked
package org.toguna.command;

import org.jspecify.annotations.NullMarked;
