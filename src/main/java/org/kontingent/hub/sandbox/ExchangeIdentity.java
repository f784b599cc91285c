package org.kontingent.hub.sandbox;

import java.util.Optional;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SigningKey;

/**
 * With what the stand-in exchange signs and checks.
 *
 * @param key the exchange's own key
 * @param foreignKey of an authority nobody trusts; needed only to misbehave with it
 */
public record ExchangeIdentity(
    EnvelopeSigner signer,
    SignatureVerifier verifier,
    SigningKey key,
    Optional<SigningKey> foreignKey) {}
