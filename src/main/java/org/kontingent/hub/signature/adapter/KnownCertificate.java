package org.kontingent.hub.signature.adapter;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A certificate as parsed once: either with a usable GOST key, or with the reason why not, or of
 * another family of keys (both empty).
 */
record KnownCertificate(
    X509Certificate certificate, Optional<GostPublicKey> key, Optional<UnusableKey> unusable) {}
