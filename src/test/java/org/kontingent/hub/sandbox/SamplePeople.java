package org.kontingent.hub.sandbox;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;
import org.kontingent.hub.testing.SampleKeys;

/** The keys of certs-sample/ for tests. */
final class SamplePeople {
  private SamplePeople() {}

  static SigningKey key(String name) {
    return SampleKeys.gost(name);
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
}
