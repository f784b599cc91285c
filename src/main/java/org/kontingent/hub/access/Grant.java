package org.kontingent.hub.access;

import java.util.Objects;

/** A call may be made: by whom, and how far it reaches. */
public record Grant(RegisteredSystem caller, Scope scope) {
  public Grant {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(scope);
  }
}
