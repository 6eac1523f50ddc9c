package org.toguna.testing;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// What Spring read of our classes for the first site of a run serves the others too: they do not
/// change, and a run starts more than a thousand sites.
final class KnownClasses implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /// The name under which Spring Boot shares it within one site.
  private static final String NAME =
      "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

  private static final MetadataReaderFactory READ = new Kept();

  private static final class Kept extends CachingMetadataReaderFactory {
    Kept() {
      setCacheLimit(10_000);
    }

    /// Not when a site has started, as it is asked to.
    @Override
    public void clearCache() {}
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(
        new BeanDefinitionRegistryPostProcessor() {
          @Override
          public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition(NAME);
            registry.registerBeanDefinition(
                NAME, new RootBeanDefinition(MetadataReaderFactory.class, () -> READ));
          }
        });
  }
}
