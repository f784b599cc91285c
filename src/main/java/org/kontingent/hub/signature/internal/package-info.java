/** The engine of signatures that needs no library: transform, places, documents as octets. */
package org.kontingent.hub.signature.internal;
