/** What a log must offer to be sealed, and the arithmetic of seals. */
package org.kontingent.hub.platform.seal;
