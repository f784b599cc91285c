package org.kontingent.hub.registry.school;

/** How organisations follow each other (registry.md 4.5). */
public enum SuccessionKind {
  /** Several became one new. */
  MERGE,
  /** One became several. */
  SPLIT,
  /** One went into another that goes on. */
  JOIN,
  /** The same under a new registration. */
  RENAME
}
