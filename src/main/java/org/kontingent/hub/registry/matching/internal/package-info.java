/** The engine of matching: int-coded columns, one class an idea. */
package org.kontingent.hub.registry.matching.internal;
