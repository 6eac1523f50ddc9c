package org.toguna.kit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.base.Words;
import org.toguna.kit.journal.Actor;

/// Where a page is shown: in which language, at which address, to whom.
public final class Scene {
  /// Set on a request whose answer says something to one person alone: it is never kept.
  static final String PERSONAL = Scene.class.getName();

  private final HttpServletRequest request;
  private final Lang lang;
  private final Stage stage;
  private final Supplier<SecurityContext> asking = SecurityContextHolder.getDeferredContext();

  /// What the page's language lacks and was therefore said in French.
  private final Set<String> borrowed = new HashSet<>();

  Scene(HttpServletRequest request, Lang lang, Stage stage) {
    this.request = request;
    this.lang = lang;
    this.stage = stage;
  }

  public Lang lang() {
    return lang;
  }

  /// A sentence of the product in the page's language.
  public String say(String key, Object... values) {
    var said = stage.texts().say(lang, key, values);
    if (!stage.texts().has(lang, key)) {
      borrowed.add(said);
    }
    return said;
  }

  /// The `lang` attribute of the page under this title, where its sentences have not been
  /// translated yet and are French ones, else nothing.
  public @Nullable String langUnder(String title) {
    return borrowed.contains(title) ? Lang.FR.code() : null;
  }

  /// The `dir` attribute that goes with it: a French page stands from left to right.
  public @Nullable String dirUnder(String title) {
    return borrowed.contains(title) ? Lang.FR.direction() : null;
  }

  /// A text of the organiser's in the page's language.
  public String say(Words words) {
    return words.in(lang);
  }

  /// The same, a word such as « e-gouvernement » kept on one line.
  public String unbroken(Words words) {
    return words.unbroken(lang);
  }

  /// The `lang` attribute of a text shown in another language than the page, else nothing.
  public @Nullable String langOf(Words words) {
    var shown = words.shownIn(lang);
    return shown == lang ? null : shown.code();
  }

  public Texts texts() {
    return stage.texts();
  }

  public Site site() {
    return stage.site();
  }

  public Written written() {
    return new Written(lang, stage.zone());
  }

  /// The address of a file of the look, with its content in its name.
  public String asset(String name) {
    return stage.assets().path(name);
  }

  public String path() {
    return request.getRequestURI();
  }

  /// The address this site is reached at, without a slash at the end.
  public String origin() {
    return stage.origin(request);
  }

  /// This page in another language. What went wrong has no page of its own, and is told in the same
  /// words wherever it was: from there it is the home page.
  public String pathIn(Lang other) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return "/?lang=" + other.code();
    }
    var query = stage.queryWithoutLang(request);
    return path() + '?' + query + "lang=" + other.code();
  }

  public boolean at(String prefix) {
    return path().equals(prefix) || path().startsWith(prefix + "/");
  }

  /// Nobody on public pages: they are the same for everyone.
  public Optional<Visitor> visitor() {
    return who()
        .map(Authentication::getPrincipal)
        .filter(Visitor.class::isInstance)
        .map(Visitor.class::cast);
  }

  /// Who acts, for the journal.
  public Actor actor() {
    return new Actor(who().orElseThrow().getName());
  }

  /// A unit of work may run on the writer's thread, which nobody is signed in on: there it is the
  /// person whose request this page answers.
  private Optional<Authentication> who() {
    request.setAttribute(PERSONAL, true);
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .or(() -> Optional.ofNullable(asking.get().getAuthentication()));
  }

  /// Whether the person may do what this role may.
  public boolean has(String role) {
    return request.isUserInRole(role);
  }

  public List<DeskEntry.Group> desk() {
    request.setAttribute(PERSONAL, true);
    return stage.desk(request);
  }

  /// The heading of a group of the desk's lines.
  public String heading(DeskEntry.Group group) {
    return stage.heading(group.key(), lang);
  }

  /// The line of the desk that this page belongs to: the longest address that it lies under.
  public String deskHere(List<DeskEntry.Group> groups) {
    return groups.stream()
        .flatMap(group -> group.entries().stream())
        .map(DeskEntry::path)
        .filter(this::at)
        .max(Comparator.comparingInt(String::length))
        .filter(line -> !line.equals("/organisation") || path().equals(line))
        .orElse("");
  }

  /// The token every form carries against requests forged elsewhere.
  public String csrf() {
    request.setAttribute(PERSONAL, true);
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  /// A new key for one form: sent twice, the form has its effect once.
  public String once() {
    request.setAttribute(PERSONAL, true);
    return Codes.next(26);
  }
}
