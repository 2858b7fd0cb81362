package city.kontor.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC our {@link Reading}, {@link Answer} and {@link Assets}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final Readings readings;
  private final AnswerHandler answers;
  private final Embedding embedding;
  private final Assets assets;

  WebConfiguration(Readings readings, AnswerHandler answers, Embedding embedding, Assets assets) {
    this.readings = readings;
    this.answers = answers;
    this.embedding = embedding;
    this.assets = assets;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(readings);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(answers);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    // Before what is kept is sent, so that this is as free as it was when it was made.
    registry.addInterceptor(embedding);
    registry.addInterceptor(answers);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(assets.root() + "**")
        .addResourceLocations("classpath:/static/", "classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addTransformer(new JoinedStyles());
    registry
        .addResourceHandler("/favicon.ico", "/favicon.svg", "/apple-touch-icon.png")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
  }
}
