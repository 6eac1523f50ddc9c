package org.toguna.waitingroom;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which pages the room is before: those of one category, not the list, which comes from the cache.
@Configuration(proxyBeanMethods = false)
class RoomSetup implements WebMvcConfigurer {
  private final RoomDoor door;

  RoomSetup(RoomDoor door) {
    this.door = door;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(door)
        .addPathPatterns("/inscription/*")
        .excludePathPatterns(RoomPage.PATH);
  }
}
