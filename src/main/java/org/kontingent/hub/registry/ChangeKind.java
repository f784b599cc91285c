package org.kontingent.hub.registry;

/** What happened (registry.md 11.1). */
public enum ChangeKind {
  /** The record is new or says something else. */
  UPSERT,
  /** It is found under another key from now on. */
  KEY_CHANGED,
  /** It is no longer given. */
  DELETED
}
