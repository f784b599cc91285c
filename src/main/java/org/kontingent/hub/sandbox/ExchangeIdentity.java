package org.kontingent.hub.sandbox;

import java.util.Optional;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SigningKey;

/**
 * With what the stand-in exchange signs and checks.
 *
 * @param cms checks signatures of attachments
 * @param digester for hashes of files
 * @param key the exchange's own key
 * @param foreignKey of an authority nobody trusts; needed only to misbehave with it
 */
public record ExchangeIdentity(
    EnvelopeSigner signer,
    SignatureVerifier verifier,
    CmsVerifier cms,
    ContentDigester digester,
    SigningKey key,
    Optional<SigningKey> foreignKey) {}
