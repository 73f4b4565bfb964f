package gov.nyc.schools.spotlight.site;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts that people see: one bundle for each module, found where they lie, English where nothing else is given. */
@Configuration
class Messages {

  @Bean
  MessageSource messageSource() throws IOException {
    var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    var bundles = Arrays.stream(found).map(resource -> resource.getFilename())
        .filter(name -> !name.contains("_"))
        .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
        .distinct().sorted().toArray(String[]::new);
    var source = new ResourceBundleMessageSource();
    source.setBasenames(bundles);
    source.setDefaultEncoding("UTF-8");
    source.setAlwaysUseMessageFormat(true);
    // The language of the machine is nobody's choice.
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
