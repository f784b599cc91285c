package org.kontingent.hub.sources.internal;

import java.util.Map;
import org.kontingent.hub.registry.DocumentType;

/** The catalogue's document types and the federal list's two-digit codes (departments.md 9). */
public final class DocumentKinds {
  private static final Map<DocumentType, String> CODES =
      Map.of(
          DocumentType.BIRTH_CERT_RU, "03",
          DocumentType.PASSPORT_RU, "21",
          DocumentType.BIRTH_CERT_FOREIGN, "23",
          DocumentType.PASSPORT_FOREIGN, "10",
          DocumentType.RESIDENCE_PERMIT, "12",
          DocumentType.TEMP_RESIDENCE, "15",
          DocumentType.REFUGEE, "13",
          DocumentType.TEMP_ASYLUM, "18",
          DocumentType.TEMP_ID, "14",
          DocumentType.OTHER, "91");

  private DocumentKinds() {}

  public static String code(DocumentType type) {
    return CODES.get(type);
  }

  /** The type with this code; OTHER for codes that the catalogue does not tell apart. */
  public static DocumentType type(String code) {
    return CODES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(DocumentType.OTHER);
  }
}
