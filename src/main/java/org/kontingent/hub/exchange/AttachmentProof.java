package org.kontingent.hub.exchange;

/** What vouches for the content of a received attachment. */
public enum AttachmentProof {
  /** A detached signature over this very content is correct. */
  SIGNED,
  /** No signature that could be checked, but the hash in the signed message fits. */
  HASHED,
  /** Nothing: the content stood outside of every signature. Not to be relied on. */
  NONE
}
