/**
 * Tokens that callers hand back unread: opaque, signed, bound to whom and for what they were given
 * (registry.md 9.2, 11.1).
 */
package org.kontingent.hub.platform.token;
