/** The engine of the first load. */
package org.kontingent.hub.registry.load.internal;
