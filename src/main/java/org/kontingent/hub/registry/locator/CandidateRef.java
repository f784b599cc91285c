package org.kontingent.hub.registry.locator;

/** Leads to a child that the locator found, for a while and for one caller; tells nothing. */
public record CandidateRef(String value) {
  /** Characters of the longest one. */
  public static final int LONGEST = 128;

  public CandidateRef {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a reference is 1 to " + LONGEST + " characters");
    }
  }
}
