package org.kontingent.hub.smev.v3.internal;

/** Chooses Id values: the customary one, unless the content already has it. */
public final class FreeId {
  private FreeId() {}

  /** The customary id, or with a number behind it when the carried characters contain it. */
  public static String beside(String carried, String customary) {
    String id = customary;
    for (int n = 1; carried.contains(id); n++) {
      id = customary + "_" + n;
    }
    return id;
  }
}
