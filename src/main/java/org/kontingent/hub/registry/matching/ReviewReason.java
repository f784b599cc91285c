package org.kontingent.hub.registry.matching;

/** Why a pair goes to a person instead of being linked. */
public enum ReviewReason {
  /** Likely one child, not surely enough. */
  POSSIBLE_DUPLICATE,
  /** The record fits two children who are certainly not one. */
  AMBIGUOUS,
  /** Equal valid SNILS, but not enough else agrees. */
  SNILS_CLASH,
  /** An equal document, but not enough else agrees. */
  DOCUMENT_CLASH,
  /** Verified insurance numbers differ. */
  SNILS_DIFF
}
