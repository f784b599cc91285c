package org.kontingent.hub.sandbox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;

/** A file in long-term storage; each digest is computed once. Thread-safe. */
final class StoredFile {
  private final String uuid;
  private final Path path;
  private final Map<GostDigest, ContentDigest> digests = new EnumMap<>(GostDigest.class);

  StoredFile(String uuid, Path path) {
    this.uuid = uuid;
    this.path = path;
  }

  String uuid() {
    return uuid;
  }

  Path path() {
    return path;
  }

  String name() {
    return path.getFileName().toString();
  }

  synchronized ContentDigest digest(GostDigest algorithm, ContentDigester digester) {
    return digests.computeIfAbsent(
        algorithm,
        wanted -> {
          try (InputStream in = Files.newInputStream(path)) {
            return digester.digest(in, wanted);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
