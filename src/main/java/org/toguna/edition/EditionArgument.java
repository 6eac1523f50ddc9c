package org.toguna.edition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.toguna.kit.db.Db;

/// Hands a page the edition its address names — `/editions/{number}/…`, or the current one — and
/// answers « not there » where there is none. The desk sees unpublished ones, the public does not.
@Configuration(proxyBeanMethods = false)
class EditionArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final Db db;

  EditionArgument(Db db) {
    this.db = db;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Edition.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    boolean desk = request != null && request.getRequestURI().startsWith("/organisation/");
    var number = request == null ? null : number(request);
    var named =
        db.read(sql -> number == null ? Editions.current(sql) : Editions.ofNumber(sql, number))
            .filter(edition -> desk || edition.ordinal().published())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    EditionAtHand.remember(named);
    return named;
  }

  private static @Nullable Integer number(HttpServletRequest request) {
    return Optional.ofNullable(
            request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
        .filter(Map.class::isInstance)
        .map(variables -> ((Map<?, ?>) variables).get("number"))
        .map(
            text -> text.toString().matches("[1-9]\\d{0,3}") ? Integer.valueOf(text.toString()) : 0)
        .orElse(null);
  }
}
