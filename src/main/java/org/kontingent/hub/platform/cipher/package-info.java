/**
 * Content kept so that it can be destroyed: every body is encrypted with a key of its own, and that
 * key is wrapped under a master key of the installation.
 */
package org.kontingent.hub.platform.cipher;
