/**
 * One package per source: {@code birth} (ZAGS), {@code migration} (MVD), {@code pension} (PFR). A
 * due question becomes a payload, a payload becomes facts.
 */
package org.kontingent.hub.sources;
