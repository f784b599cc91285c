package org.kontingent.hub.signature.bench;

import java.nio.file.Path;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;

/** The hub's own sample key, read as the hub reads its keys. */
final class Keys {
  private Keys() {}

  static SigningKey hub() {
    return new KeyFiles()
        .open(
            KeyLocation.of(Path.of("certs-sample", "gost", "hub.p12"))
                .withPassword("sample".toCharArray()));
  }
}
