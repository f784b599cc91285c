package org.kontingent.hub.services.adapter.intake;

/**
 * How large a request may be (registry.md 15).
 *
 * @param bytes of the whole envelope
 * @param depth elements within elements, the envelope included
 * @param attributes of one element
 * @param elements of the whole envelope: what bounds the memory a request costs
 */
public record EnvelopeLimits(int bytes, int depth, int attributes, int elements) {
  public static final int DEPTH = 32;
  public static final int ATTRIBUTES = 100;
  public static final int ELEMENTS = 100_000;

  public static EnvelopeLimits ofBytes(long bytes) {
    return new EnvelopeLimits(Math.toIntExact(bytes), DEPTH, ATTRIBUTES, ELEMENTS);
  }
}
