package org.toguna.kit.web;

import gg.jte.Content;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;

/// A slice's template shown inside another slice's page.
public final class Parts {
  private Parts() {}

  @SuppressWarnings("NullAway") // jte takes null for « no interceptor »
  public static Content of(Answer.Template template) {
    HtmlInterceptor none = null;
    return out -> template.writeTo((HtmlTemplateOutput) out, none);
  }
}
