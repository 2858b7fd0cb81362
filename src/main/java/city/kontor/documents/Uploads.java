package city.kontor.documents;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How much of an upload is read: five times as much as is kept, so that whoever chose too large a
 * file gets the form back with what was typed, rather than a page that knows nothing of it.
 */
@Configuration(proxyBeanMethods = false)
class Uploads {

  private static final int TIMES = 5;

  @Bean
  MultipartConfigElement multipart(@Value("${kontor.documents.size}") DataSize largest) {
    return new MultipartConfigElement("", TIMES * largest.toBytes(), TIMES * largest.toBytes(), 0);
  }
}
