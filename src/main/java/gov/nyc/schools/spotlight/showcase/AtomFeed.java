package gov.nyc.schools.spotlight.showcase;

import gov.nyc.schools.spotlight.publishing.Listed;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the newest pages as an Atom feed (RFC 4287). */
final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final String baseUrl;
  private final String title;
  private final String author;
  private final GalleryWords words;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  private AtomFeed(String baseUrl, String title, String author, GalleryWords words) throws XMLStreamException {
    this.baseUrl = baseUrl;
    this.title = title;
    this.author = author;
    this.words = words;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
  }

  /** @param baseUrl where the tracker is found, without a slash at its end */
  static byte[] of(List<Listed> pages, String baseUrl, String title, String author, GalleryWords words) {
    try {
      return new AtomFeed(baseUrl, title, author, words).write(pages);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] write(List<Listed> pages) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", baseUrl + "/gallery/feed.atom");
    element("title", title);
    element("updated", pages.stream().map(Listed::changedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH).toString());
    xml.writeStartElement(ATOM, "author");
    element("name", author);
    xml.writeEndElement();
    link("self", "application/atom+xml", "/gallery/feed.atom");
    link("alternate", "text/html", "/gallery");
    for (var page : pages) {
      entry(page);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
    return bytes.toByteArray();
  }

  private void entry(Listed page) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", page.language().toLanguageTag());
    element("id", "urn:uuid:" + page.id());
    element("title", page.seriesTitle() == null ? page.title() : page.seriesTitle() + ": " + page.title());
    element("published", page.publishedAt().toString());
    element("updated", page.changedAt().toString());
    link("alternate", "text/html", page.path());
    if (!page.focusArea().isEmpty()) {
      xml.writeEmptyElement(ATOM, "category");
      xml.writeAttribute("term", sound(page.focusArea()));
      xml.writeAttribute("label", sound(words.focus(page.focusArea())));
    }
    element("summary", page.summary());
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(sound(text));
    xml.writeEndElement();
  }

  private void link(String rel, String type, String path) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", baseUrl + path);
  }

  /** Without the characters that XML 1.0 has no place for; one of them would make the whole feed unreadable. */
  private static String sound(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
