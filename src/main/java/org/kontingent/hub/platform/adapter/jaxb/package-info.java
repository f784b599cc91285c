/** How JAXB classes hold dates and numbers: as {@code java.time} and {@code int}, never shifted. */
package org.kontingent.hub.platform.adapter.jaxb;
