package org.kontingent.hub.smev.v3;

import java.util.Objects;

/** The exchange's return address for one request: opaque, copied into To, never parsed. */
public record ReplyTo(String value) {
  public ReplyTo {
    Objects.requireNonNull(value);
  }
}
