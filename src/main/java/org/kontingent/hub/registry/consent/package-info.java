/**
 * Consents withdrawn and data destroyed (registry.md 7.1, 7.4; 152-FZ art. 21): who may withdraw
 * what, what follows at once, what is destroyed until when, and what of it is kept as proof.
 */
package org.kontingent.hub.registry.consent;
