/** The closed catalogue of data and the dictionaries of codes (registry.md 1.1, 4, 10.2). */
package org.kontingent.hub.registry.catalogue;
