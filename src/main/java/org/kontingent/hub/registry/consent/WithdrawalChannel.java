package org.kontingent.hub.registry.consent;

/** By what way a withdrawal came (registry.md 4.22). */
public enum WithdrawalChannel {
  /** On paper, handed over at the organisation. */
  VISIT,
  POST,
  /** Signed through the state portal's account. */
  ESIA_SIGNED,
  /** Through the parents' portal. */
  PORTAL
}
