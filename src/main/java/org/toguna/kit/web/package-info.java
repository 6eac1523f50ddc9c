/// Pages, forms, language, the page cache and the headers that every answer carries.
@NullMarked
package org.toguna.kit.web;

import org.jspecify.annotations.NullMarked;
