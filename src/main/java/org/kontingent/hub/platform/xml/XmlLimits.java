package org.kontingent.hub.platform.xml;

/**
 * How large a document may be in each direction. The octets are counted before anything is parsed;
 * the rest stops the parser at the first excess.
 *
 * @param octets size of the whole document
 * @param depth open elements at once
 * @param attributes on one element, namespace declarations included
 * @param attributeChars value of one attribute, in UTF-16 units
 * @param textChars one run of text between two tags, in UTF-16 units
 * @param nodes elements, attributes, texts that are not blank, comments and instructions together;
 *     a namespace declaration counts twice
 */
public record XmlLimits(
    int octets, int depth, int attributes, int attributeChars, int textChars, int nodes) {
  /** Five megabytes, the exchange's own ceiling for structured data. */
  public static final int DEFAULT_OCTETS = 5 * 1024 * 1024;

  public static final int DEFAULT_DEPTH = 200;
  public static final int DEFAULT_ATTRIBUTES = 128;
  public static final int DEFAULT_ATTRIBUTE_CHARS = 64 * 1024;
  public static final int DEFAULT_TEXT_CHARS = 4 * 1024 * 1024;
  public static final int DEFAULT_NODES = 150_000;

  public static final XmlLimits DEFAULT =
      new XmlLimits(
          DEFAULT_OCTETS,
          DEFAULT_DEPTH,
          DEFAULT_ATTRIBUTES,
          DEFAULT_ATTRIBUTE_CHARS,
          DEFAULT_TEXT_CHARS,
          DEFAULT_NODES);

  /** The same limits for documents of another size. */
  public XmlLimits withOctets(int other) {
    return new XmlLimits(other, depth, attributes, attributeChars, textChars, nodes);
  }
}
