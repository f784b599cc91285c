/**
 * Durable work per destination: what is on its way, every attempt, when to try again. Claims are
 * leases with a fencing number; no transaction is held while the network is used.
 */
package org.kontingent.hub.lanes;
