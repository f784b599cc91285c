/** Root of the hub: errors, transactions, clock, ids, hardened parsing. No framework here. */
package org.kontingent.hub.platform;
