/** The registry's engine: normal forms, matching, survivorship, conflicts, use cases. */
package org.kontingent.hub.registry.internal;
