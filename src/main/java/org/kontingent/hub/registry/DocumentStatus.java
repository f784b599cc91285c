package org.kontingent.hub.registry;

/** Whether a document still proves anything. */
public enum DocumentStatus {
  VALID,
  REPLACED,
  ANNULLED,
  EXPIRED,
  UNKNOWN
}
