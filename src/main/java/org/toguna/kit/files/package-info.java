/// Files that people hand in: uploads in pieces that survive a cut, type by content, pictures drawn
/// again without what a camera wrote into them, bytes kept once under their hash.
@NullMarked
package org.toguna.kit.files;

import org.jspecify.annotations.NullMarked;
