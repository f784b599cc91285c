package org.kontingent.hub.journal;

import java.time.Instant;

/** Port: the installation's signature on heads. */
public interface HeadSeal {
  /** A detached CMS signature by the installation's key of this moment. */
  byte[] sign(byte[] document, Instant at);

  /** Whether this signature was made over this document by a key of ours, present or former. */
  boolean isOurs(byte[] document, byte[] signature);
}
