package org.toguna.kit.web;

import java.util.List;
import java.util.Optional;
import org.toguna.kit.base.Lang;

/// A line in the desk's navigation, under the heading `web.desk.group.<group>`. `order` sorts lines
/// and so headings; `role` says who sees it.
public record DeskEntry(
    int order, String group, String textKey, String path, String icon, String role) {

  /// Lines under one heading.
  public record Group(String key, List<DeskEntry> entries) {}

  /// Offers lines; a slice has one such bean, since addresses may hold the edition being worked on.
  public interface Source {
    List<DeskEntry> deskEntries();

    /// What stands above a group where that is more than its usual name: which edition it is.
    default Optional<String> heading(String group, Lang lang) {
      return Optional.empty();
    }
  }
}
