package org.kontingent.hub.registry.school;

/** Profile of a class. */
public enum GroupProfile {
  ORDINARY,
  ADVANCED,
  GYMNASIUM,
  LYCEUM,
  CADET,
  CORRECTION
}
