package org.toguna.edition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.toguna.kit.db.Db;

/// The edition somebody at the desk works on: the one that the address names, else the one on the
/// home page, else the newest. Looked up once a request.
@Component
public class EditionAtHand {
  private static final String KEY = EditionAtHand.class.getName();
  private static final Pattern ADDRESS =
      Pattern.compile("/organisation/editions/([1-9]\\d{0,3})(/.*)?");

  private final Db db;

  EditionAtHand(Db db) {
    this.db = db;
  }

  public Optional<Edition> now() {
    return remembered().or(() -> db.read(this::now));
  }

  /// The same, asked where a question to the database is open already.
  public Optional<Edition> now(DSLContext sql) {
    return remembered()
        .or(() -> {
          var found =
              numberInAddress()
                  .flatMap(number -> Editions.ofNumber(sql, number))
                  .or(() -> Editions.current(sql))
                  .or(() -> Editions.all(sql).stream().findFirst());
          found.ifPresent(EditionAtHand::remember);
          return found;
        });
  }

  static void remember(Edition edition) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(KEY, edition, RequestAttributes.SCOPE_REQUEST);
    }
  }

  private static Optional<Edition> remembered() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request -> request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST))
        .map(Edition.class::cast);
  }

  private static Optional<Integer> numberInAddress() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(request ->
            ADDRESS.matcher(((ServletRequestAttributes) request).getRequest().getRequestURI()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> Integer.valueOf(matcher.group(1)));
  }
}
