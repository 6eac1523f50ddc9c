/// Sheets of questions with the reason each is asked and how long its answers are kept, the answers
/// themselves, and forms laid aside. It knows nothing of who asks: whoever does names the sheet's
/// owner and what is answered for in words of its own.
@NullMarked
package org.toguna.question;

import org.jspecify.annotations.NullMarked;
