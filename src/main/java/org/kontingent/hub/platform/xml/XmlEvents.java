package org.kontingent.hub.platform.xml;

import org.xml.sax.Attributes;

/** What a hardened parser tells of a document, in document order. */
public interface XmlEvents {
  /**
   * @param namespace empty for none
   * @param attributes namespace declarations included; valid only during the call
   */
  void startElement(String namespace, String localName, String qName, Attributes attributes);

  void endElement();

  /** One whole run of text between other events; comments separate runs. */
  void text(String text);

  void comment(String text);

  void instruction(String target, String data);
}
