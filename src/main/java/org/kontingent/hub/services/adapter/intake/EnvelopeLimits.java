package org.kontingent.hub.services.adapter.intake;

import org.kontingent.hub.platform.xml.XmlLimits;

/**
 * How large a request may be (registry.md 15).
 *
 * @param bytes of the whole envelope
 * @param depth elements within elements, the envelope included
 * @param attributes of one element
 * @param nodes elements, attributes and texts together: what bounds the memory a request costs
 */
public record EnvelopeLimits(int bytes, int depth, int attributes, int nodes) {
  public static final int DEPTH = 32;
  public static final int ATTRIBUTES = 100;
  public static final int NODES = 100_000;

  /** Far above the longest value of the contract, far below what costs time to look at. */
  private static final int LONGEST_VALUE = 16 * 1024;

  public static EnvelopeLimits ofBytes(long bytes) {
    return new EnvelopeLimits(Math.toIntExact(bytes), DEPTH, ATTRIBUTES, NODES);
  }

  XmlLimits ofParser() {
    return new XmlLimits(bytes, depth, attributes, LONGEST_VALUE, LONGEST_VALUE, nodes);
  }
}
