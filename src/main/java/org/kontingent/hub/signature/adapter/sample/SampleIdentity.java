package org.kontingent.hub.signature.adapter.sample;

import java.security.KeyPair;
import java.security.cert.X509Certificate;

/** A sample key pair with its certificate; the alias is its name in files and key stores. */
record SampleIdentity(String alias, KeyPair keys, X509Certificate certificate) {}
