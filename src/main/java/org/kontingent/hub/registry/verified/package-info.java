/** What other sources changed in the records of a system's own pupils (registry.md 10.2). */
package org.kontingent.hub.registry.verified;
