/**
 * What a drill puts on the hub's class path, as a jar of its own: crash points, a clock read from a
 * file, the time of signature calls. Nothing here is part of the product.
 */
package org.kontingent.hub.drill.addon;
