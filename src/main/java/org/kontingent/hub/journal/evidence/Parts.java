package org.kontingent.hub.journal.evidence;

/**
 * Names of the parts of a bundle. The message asked for stands under {@code message/}, related ones
 * under {@code related/01/}, {@code related/02/} and so on, each with the same parts.
 */
public final class Parts {
  /** Digest, size and name of every other part; signed. */
  public static final String MANIFEST = "manifest.txt";

  public static final String MANIFEST_SIGNATURE = "manifest.txt.p7s";

  /** What the message changed in the registry: ids and numbers. */
  public static final String REGISTRY = "registry.txt";

  /** What was known about revocation when the message was received. */
  public static final String REVOCATION = "revocation.txt";

  /** Certificates the messages name, and authorities, by their thumbprint. */
  public static final String CERTIFICATES = "certificates/";

  public static final String HEADS = "heads/";
  public static final String MESSAGE = "message/";
  public static final String RELATED = "related/";

  /** The row as it was sealed. */
  public static final String ENTRY = "entry.txt";

  /** Its place in the chain. */
  public static final String PLACE = "place.txt";

  /** The octets as they were on the wire; missing once the content is destroyed. */
  public static final String OCTETS = "octets.bin";

  /** The octets as they are stored, encrypted: the sealed row has their digest. */
  public static final String STORED = "stored.bin";

  /** The key of the stored octets, hexadecimal; missing once the content is destroyed. */
  public static final String KEY = "stored.key";

  /** The act of destruction. */
  public static final String DESTROYED = "destroyed.txt";

  /** What the signatures were worth when the message was journalled. */
  public static final String REPORT = "report.json";

  public static final String REPORT_RU = "report.ru.txt";
  public static final String REPORT_EN = "report.en.txt";

  /** The words of {@link #REVOCATION} while the hub consults no revocation lists. */
  public static final String NOT_CHECKED = "revocation not checked\n";

  private Parts() {}

  /** A head's page; its signature has {@code .p7s} behind it. */
  public static String head(long number) {
    return HEADS + "head-" + number + ".txt";
  }
}
