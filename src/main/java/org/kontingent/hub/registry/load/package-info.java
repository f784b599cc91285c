/**
 * The first load: files of the sources become source records, strands and pupils of an empty
 * registry, by the same matching and the same golden rules as everything that comes later.
 */
package org.kontingent.hub.registry.load;
