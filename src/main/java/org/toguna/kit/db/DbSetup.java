package org.toguna.kit.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the database that the installation is set to: a PostgreSQL address, else the data folder.
@Configuration(proxyBeanMethods = false)
class DbSetup {

  @Bean(destroyMethod = "close")
  Db db(
      @Value("${toguna.data:./data}") Path dataDir,
      @Value("${toguna.database.url:}") String url,
      ObjectProvider<Listener<?>> listeners,
      ObjectProvider<SignalEar> ears)
      throws IOException {
    var news = new News(new Late<>(listeners)::list, new Late<>(ears)::list);
    return url.isBlank() ? Databases.sqlite(dataDir, news) : Databases.postgres(url, news);
  }

  /// Looks its beans up when they are first needed and keeps them: slices need the database before
  /// they can listen to it.
  private static final class Late<T> {
    private final ObjectProvider<T> provider;
    private volatile @Nullable List<T> found;

    Late(ObjectProvider<T> provider) {
      this.provider = provider;
    }

    List<T> list() {
      var known = found;
      if (known == null) {
        known = provider.orderedStream().toList();
        found = known;
      }
      return known;
    }
  }
}
