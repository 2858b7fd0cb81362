package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). */
final class AtomOutput {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomOutput(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(AtomFeed feed) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
      new AtomOutput(xml).write(feed);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(AtomFeed feed) throws XMLStreamException {
    xml.writeStartDocument(UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", feed.language());
    text("id", feed.id());
    text("title", feed.title());
    text("updated", feed.updated().toString());
    link("alternate", "text/html", feed.page());
    link("self", Format.ATOM.contentType(), feed.self());
    if (feed.next() != null) {
      link("next", Format.ATOM.contentType(), feed.next());
    }
    for (var entry : feed.entries()) {
      write(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(AtomFeed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text("id", entry.id());
    text("title", entry.title());
    text("updated", entry.updated().toString());
    xml.writeStartElement("author");
    text("name", entry.author());
    xml.writeEndElement();
    link("alternate", "text/html", entry.page());
    text("content", String.join("\n", entry.paragraphs()));
    xml.writeEndElement();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(keepable(text));
    xml.writeEndElement();
  }

  private void link(String rel, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  /** XML has no way to write some characters that a fact may hold. */
  private static String keepable(String text) {
    return text.codePoints()
        .filter(
            it ->
                it == '\n'
                    || it == '\t'
                    || (it >= 0x20 && it <= 0xD7FF)
                    || (it >= 0xE000 && it <= 0xFFFD)
                    || it >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
