package org.kontingent.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;

/** The sample keys of {@code certs-sample/}, opened once. */
public final class SampleKeys {
  private static final Path DIRECTORY = Path.of("certs-sample");
  private static final Map<String, SigningKey> OPEN = new ConcurrentHashMap<>();

  private SampleKeys() {}

  /** A GOST key by the name of its file: hub, exchange, zags, foreign ... */
  public static SigningKey gost(String name) {
    return OPEN.computeIfAbsent(name, SampleKeys::open);
  }

  public static CmsVerifier cmsVerifier() {
    return new GostCmsVerifier();
  }

  public static ContentDigester digester() {
    return new ContentDigests();
  }

  private static SigningKey open(String name) {
    try {
      char[] password =
          Files.readString(DIRECTORY.resolve("password.txt"))
              .lines()
              .findFirst()
              .orElseThrow()
              .toCharArray();
      return new KeyFiles()
          .open(
              KeyLocation.of(DIRECTORY.resolve("gost").resolve(name + ".p12"))
                  .withPassword(password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
