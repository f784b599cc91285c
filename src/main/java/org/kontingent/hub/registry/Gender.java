package org.kontingent.hub.registry;

/** Gender as the acts state it; external codings are mapped in adapters only. */
public enum Gender {
  MALE,
  FEMALE
}
