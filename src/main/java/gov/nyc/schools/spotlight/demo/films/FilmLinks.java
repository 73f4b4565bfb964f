package gov.nyc.schools.spotlight.demo.films;

import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Lets links to invented films lead to {@link FilmPages} as a page is written. What is stored stays as the stories have it, so that every
 * rule about a film and its host holds as it does in production.
 */
@Component
@Profile("local")
class FilmLinks implements IPostProcessorDialect {

  private static final int LAST = 1000;

  @Override
  public String getName() {
    return "invented films";
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return LAST;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Leading.class, LAST));
  }

  /** Public, as the template engine makes it. */
  public static final class Leading extends AbstractTemplateHandler {

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
      super.handleOpenElement(led(tag));
    }

    private IOpenElementTag led(IOpenElementTag tag) {
      String link = tag.getElementCompleteName().equals("a") ? tag.getAttributeValue("href") : null;
      if (link == null || !link.startsWith(FilmPages.HOST) || !(getContext() instanceof IWebContext)) {
        return tag;
      }
      return getContext().getModelFactory().setAttribute(tag, "href", FilmPages.PATH + link.substring(FilmPages.HOST.length()));
    }
  }
}
