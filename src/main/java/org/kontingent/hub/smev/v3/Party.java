package org.kontingent.hub.smev.v3;

import java.util.Optional;

/** A participant as the exchange names it; what is sent depends on the version. */
public record Party(Optional<String> mnemonic, Optional<String> name) {
  public static Party of(String mnemonic, String name) {
    return new Party(Optional.of(mnemonic), Optional.of(name));
  }
}
