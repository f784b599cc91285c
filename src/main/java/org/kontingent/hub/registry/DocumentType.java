package org.kontingent.hub.registry;

/** Identity documents of the catalogue (registry.md 2.2). */
public enum DocumentType {
  BIRTH_CERT_RU,
  PASSPORT_RU,
  BIRTH_CERT_FOREIGN,
  PASSPORT_FOREIGN,
  RESIDENCE_PERMIT,
  TEMP_RESIDENCE,
  REFUGEE,
  TEMP_ASYLUM,
  TEMP_ID,
  OTHER
}
