/// Letters to people: posted in the transaction that has a reason to write, sent after it.
@NullMarked
package org.toguna.kit.messages;

import org.jspecify.annotations.NullMarked;
