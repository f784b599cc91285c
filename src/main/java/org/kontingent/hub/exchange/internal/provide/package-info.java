/** Our role as a provider: requests come in, are served, and their answers go out. */
package org.kontingent.hub.exchange.internal.provide;
