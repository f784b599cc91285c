package org.kontingent.hub.registry.internal;

/** Records no catalogue lists, to be refused. */
public record Portrait(String name, String photo) {
  /** Called as a record that is listed, with an element that is not. */
  public record GoldenRecord(String name, String photo) {}
}
