package org.kontingent.hub.registry.matching.internal;

/**
 * What two records can be to each other. Weighing "the same child" against each way of merely
 * looking like it, instead of against chance alone, is what keeps twins and namesakes apart.
 */
enum Hypothesis {
  /** One child. */
  SAME,
  /** Two children of one full name and one birth date, nothing else in common. */
  NAMESAKE,
  /** Two children of one full name, born a day or a year apart. */
  NEAR_NAMESAKE,
  /** Twins: one birth, one home, one number after the other. */
  TWIN,
  /** Brother or sister: one home, another birth. */
  SIBLING,
  /** Nothing to do with each other. */
  OTHER;

  static final int COUNT = values().length;
}
