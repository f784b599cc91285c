package org.kontingent.hub.smev.v3;

import java.util.Optional;

/** The three published versions of the SMEV 3 message-exchange contract and their namespaces. */
public enum SmevVersion {
  V1_1("1.1"),
  V1_2("1.2"),
  V1_3("1.3");

  private static final String BASE = "urn://x-artefacts-smev-gov-ru/services/message-exchange/";

  private final String number;

  SmevVersion(String number) {
    this.number = number;
  }

  /** "1.1", "1.2" or "1.3", as in addresses and namespaces. */
  public String number() {
    return number;
  }

  /** Namespace T: operations' wrappers, sender's data, metadata, signature holders. */
  public String types() {
    return BASE + "types/" + number;
  }

  /** Namespace B: primary content, attachments, selector, ack target. */
  public String basic() {
    return BASE + "types/basic/" + number;
  }

  /** Namespace F: elements of a fault's detail. */
  public String faults() {
    return BASE + "types/faults/" + number;
  }

  /** Namespace of the Routing block; only 1.3 uses it. */
  public String routing() {
    return BASE + "types/routing/" + number;
  }

  /** Namespace of Registry/RegistryRecord ("directive" kinds of data); only 1.3 uses it. */
  public String directive() {
    return BASE + "types/directive/" + number;
  }

  /** Namespace S of the WSDL. */
  public String service() {
    return BASE + number;
  }

  /** The version whose T namespace this is. */
  public static Optional<SmevVersion> ofTypesNamespace(String namespace) {
    for (SmevVersion version : values()) {
      if (version.types().equals(namespace)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
