package org.kontingent.hub.platform.xml;

import org.kontingent.hub.platform.HubException;

/** A document the hub does not read. The sentence names the reason, never the content. */
public final class XmlRefused extends HubException {
  private static final long serialVersionUID = 1L;

  /** What was wrong with the document; {@link #code} is the stable code. */
  public enum Fault {
    EMPTY("XML_EMPTY", "the document is empty"),
    TOO_LARGE("XML_TOO_LARGE", "the document is larger than the limit"),
    NOT_WELL_FORMED("XML_NOT_WELL_FORMED", "the document is not well-formed XML"),
    DOCTYPE("XML_DOCTYPE", "the document holds a document type declaration"),
    CHARSET("XML_CHARSET", "the document's charset is not admitted or not the one it declares"),
    VERSION("XML_VERSION", "only XML 1.0 is read"),
    TOO_DEEP("XML_TOO_DEEP", "elements are nested too deep"),
    TOO_MANY_ATTRIBUTES("XML_TOO_MANY_ATTRIBUTES", "an element has too many attributes"),
    ATTRIBUTE_TOO_LONG("XML_ATTRIBUTE_TOO_LONG", "an attribute is too long"),
    TEXT_TOO_LONG("XML_TEXT_TOO_LONG", "a text is too long"),
    NAME_TOO_LONG("XML_NAME_TOO_LONG", "a name is too long"),
    TOO_MANY_NODES("XML_TOO_MANY_NODES", "the document has too many nodes");

    private final String code;
    private final String sentence;

    Fault(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    public String code() {
      return code;
    }
  }

  private final Fault fault;

  XmlRefused(Fault fault) {
    this(fault, "");
  }

  XmlRefused(Fault fault, String where) {
    super(fault.code, fault.sentence + where);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
