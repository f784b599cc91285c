package org.kontingent.hub.signature.internal;

/**
 * How much checking one document may demand, in nanoseconds of an ordinary core, estimated. A
 * genuine document digests each of its octets a few times and carries a signature per few
 * kilobytes; one that is built to keep us busy runs out of this soon. Not thread-safe.
 */
public final class WorkBudget {
  /** What even the smallest document may demand. */
  private static final long BASE = 150_000_000L;

  /** Added per node and per octet-like unit of the document. */
  private static final long PER_NODE = 2_000L;

  private static final long PER_CHARACTER = 500L;
  private static final long CEILING = 450_000_000L;

  /** One check of a signature value on a curve of 256 bits; a multiple of that for 512. */
  public static final long VALUE_256 = 600_000L;

  public static final long VALUE_512 = 7_000_000L;
  public static final long CERTIFICATE = 150_000L;
  public static final long SIGNATURE = 50_000L;
  public static final long NODE = 150L;

  /** One attribute of an element around what is canonicalised: its namespaces are looked at. */
  public static final long SURROUNDING_ATTRIBUTE = 10_000L;

  public static final long XPATH_NODE = 8_000L;

  private long left;

  /** Thrown when a document asks for more. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("work budget exhausted", null, false, false);
    }
  }

  public WorkBudget(int nodes, long characters) {
    this.left = Math.min(CEILING, BASE + PER_NODE * nodes + PER_CHARACTER * characters);
  }

  /** Takes from the budget; throws {@link Exhausted} from the moment it is used up. */
  public void spend(long work) {
    left -= work;
    if (left < 0) {
      throw new Exhausted();
    }
  }
}
