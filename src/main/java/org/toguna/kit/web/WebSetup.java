package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a page's method take a [Scene] and a [Form] and answer an [Answer].
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  private final Stage stage;
  private final Answering answering;
  private final FormBrake brake;

  WebSetup(Stage stage, Answering answering, FormBrake brake) {
    this.stage = stage;
    this.answering = answering;
    this.brake = brake;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(brake)
        .excludePathPatterns("/televersements/**", "/organisation/televersements/**")
        // Gates have limits of their own, for each device.
        .excludePathPatterns("/controle/api/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PageArguments());
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(answering);
  }

  private final class PageArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Scene.class
          || parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binder) {
      var request = web.getNativeRequest(HttpServletRequest.class);
      if (request == null) {
        throw new IllegalStateException("A page is asked for over HTTP only");
      }
      return parameter.getParameterType() == Form.class
          ? form(request, web)
          : new Scene(request, Languages.of(request), stage);
    }

    /// A form with files gets a holder to name whose they are.
    private static Form form(HttpServletRequest request, NativeWebRequest web) {
      var files = web.getNativeRequest(MultipartRequest.class);
      var response = web.getNativeResponse(HttpServletResponse.class);
      return files == null || response == null
          ? Form.of(request, Map.of(), Holder.of(request))
          : Form.of(request, files.getFileMap(), Holder.given(request, response));
    }
  }
}
