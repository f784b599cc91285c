/**
 * Signatures of the exchange: making them, checking them, and saying why a check ended as it did.
 * The engine (Santuario, Bouncy Castle) stands in {@code adapter}; nobody outside sees its types.
 */
package org.kontingent.hub.signature;
