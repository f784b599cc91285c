/** Finding a child by what a caller knows of it, without telling more (registry.md 6.3, 10.2). */
package org.kontingent.hub.registry.locator;
