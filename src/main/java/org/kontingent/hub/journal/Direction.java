package org.kontingent.hub.journal;

/** Which way a message went, seen from the hub. */
public enum Direction {
  IN,
  OUT
}
