package org.kontingent.hub.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;

/** The keys of certs-sample/ for tests. */
final class SampleKeys {
  private static final Path GOST = Path.of("certs-sample", "gost");
  private static final Map<String, SigningKey> OPEN = new ConcurrentHashMap<>();

  private SampleKeys() {}

  static SigningKey key(String name) {
    return OPEN.computeIfAbsent(name, SampleKeys::open);
  }

  static Participant participant(String mnemonic, String... keys) {
    return new Participant(
        mnemonic, "ИС " + mnemonic, List.of(keys).stream().map(k -> key(k).certificate()).toList());
  }

  static ExchangeIdentity exchange() {
    return new ExchangeIdentity(
        SignatureEngine.signer(),
        SignatureEngine.verifier(),
        new GostCmsVerifier(),
        new ContentDigests(),
        key("exchange"),
        Optional.of(key("foreign")));
  }

  private static SigningKey open(String name) {
    try {
      String password = Files.readString(Path.of("certs-sample", "password.txt")).strip();
      return new KeyFiles()
          .open(KeyLocation.of(GOST.resolve(name + ".p12")).withPassword(password.toCharArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
