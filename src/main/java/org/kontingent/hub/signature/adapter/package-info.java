/**
 * The engine of signatures: Apache Santuario with secure validation, and Bouncy Castle's light
 * signers with cached keys. {@link org.kontingent.hub.signature.adapter.SignatureEngine} is the way
 * in.
 */
package org.kontingent.hub.signature.adapter;
