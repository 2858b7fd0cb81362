package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.facts.Facts;
import city.kontor.web.Language;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/**
 * The pages of the register as search engines read them (sitemaps.org): an index, and parts of so
 * many things, each in every language with the others beside it.
 */
@Component
class Sitemap {

  /** A part may hold 50,000 addresses: enough for ten languages. */
  static final int MOST = 5000;

  private static final String XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final List<String> LISTS =
      List.of(
          "",
          "/networks",
          "/cities",
          "/organizations",
          "/projects",
          "/partnerships",
          "/summits",
          "/sources",
          "/data");

  private static final List<String> SPACES =
      List.of(
          "organizations",
          "bodies",
          "editions",
          "meetings",
          "partnerships",
          "projects",
          "series",
          "sources");

  private final Facts facts;
  private final Things things;
  private final Languages languages;

  Sitemap(Facts facts, Things things, Languages languages) {
    this.facts = facts;
    this.things = things;
    this.languages = languages;
  }

  void writeIndex(Reading reading, OutputStream out) {
    write(
        out,
        xml -> {
          xml.writeStartElement("sitemapindex");
          xml.writeDefaultNamespace(XMLNS);
          for (int part = 1; part <= parts(reading); part++) {
            xml.writeStartElement("sitemap");
            loc(xml, reading.origin() + "/sitemap.xml?page=" + part);
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  /**
   * One part; the first begins with the lists.
   *
   * @param part from 1
   */
  void writePart(int part, Reading reading, OutputStream out) {
    if (part > parts(reading)) {
      throw new Refusal.NotFound("refusal.past-the-end", part);
    }
    var ids = facts.shown(SPACES, (part - 1) * MOST, MOST, reading.recorded());
    var found = things.find(ids, reading);
    var paths =
        Stream.concat(
            part == 1 ? LISTS.stream() : Stream.empty(),
            ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).map(Thing::path));
    write(
        out,
        xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace(XMLNS);
          xml.writeNamespace("xhtml", XHTML);
          for (var path : paths.toList()) {
            for (var language : languages.all()) {
              xml.writeStartElement("url");
              loc(xml, address(path, language, reading));
              for (var other : languages.all()) {
                alternate(xml, other.tag(), address(path, other, reading));
              }
              alternate(xml, "x-default", reading.origin() + (path.isEmpty() ? "/" : path));
              xml.writeEndElement();
            }
          }
          xml.writeEndElement();
        });
  }

  private int parts(Reading reading) {
    return Math.max(1, Math.ceilDiv(facts.count(SPACES, reading.recorded()), MOST));
  }

  private static String address(String path, Language language, Reading reading) {
    return reading.origin() + "/" + language.tag() + path;
  }

  private static void loc(XMLStreamWriter xml, String address) throws XMLStreamException {
    xml.writeStartElement("loc");
    xml.writeCharacters(address);
    xml.writeEndElement();
  }

  private static void alternate(XMLStreamWriter xml, String language, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("xhtml", "link", XHTML);
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("hreflang", language);
    xml.writeAttribute("href", address);
  }

  /** What is in the document. */
  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void write(OutputStream out, Content content) {
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
      xml.writeStartDocument(UTF_8.name(), "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
