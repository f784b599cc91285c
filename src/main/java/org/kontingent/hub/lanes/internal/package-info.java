/** The rules of lanes that need no database: when a breaker opens, probes and closes. */
package org.kontingent.hub.lanes.internal;
