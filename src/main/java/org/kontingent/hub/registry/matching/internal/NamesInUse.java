package org.kontingent.hub.registry.matching.internal;

/**
 * Which words are names children really bear, and which of them are written for one another; by ids
 * of the run's {@link NameWords}.
 */
interface NamesInUse {
  /** True if these two first names are borne by two children, not one the other's misprint. */
  default boolean areTwoNames(int one, int other) {
    return isRealName(one) && isRealName(other) && !areConfused(one, other);
  }

  /** The same of patronymics, by their roots. */
  boolean areTwoFathers(int one, int other);

  /** True if these two stand for each other so often that they are two spellings of one name. */
  boolean areConfused(int one, int other);

  /** True if this is a first name, as far as is known. */
  boolean isRealName(int word);

  /** True if nothing is known of this first name: it may be a rare one or a misprint. */
  boolean isUnheardOf(int word);
}
