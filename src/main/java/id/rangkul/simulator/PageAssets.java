package id.rangkul.simulator;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the page's styles and scripts.
@InDemoOnly
@Configuration(proxyBeanMethods = false)
class PageAssets implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/simulator/assets/**")
        .addResourceLocations("classpath:/simulator/assets/")
        .setCacheControl(CacheControl.noCache());
  }
}
