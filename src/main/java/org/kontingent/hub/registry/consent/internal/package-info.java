/** The engine of withdrawal and destruction. */
package org.kontingent.hub.registry.consent.internal;
