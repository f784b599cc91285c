package org.kontingent.hub.registry;

/** Categories of data a consent may cover (registry.md 4.22). */
public enum DataCategory {
  /** The stage-1 block: who the child is. */
  STAGE1,
  PARENTS,
  HEALTH,
  PORTFOLIO,
  JOURNAL,
  ACCOUNT,
  FEDERAL
}
