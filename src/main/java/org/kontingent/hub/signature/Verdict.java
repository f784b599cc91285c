package org.kontingent.hub.signature;

/** What is known of one signature. */
public enum Verdict {
  /** Every digest and the signature value are right, and it signs what its place demands. */
  VALID,
  /** It is wrong, or not what the policy admits. */
  INVALID,
  /** Nothing is wrong, but no usable key is at hand to judge the value. */
  INDETERMINATE
}
