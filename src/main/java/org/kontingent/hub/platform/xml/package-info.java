/** Reading XML safely: the only place where parsers are configured. */
package org.kontingent.hub.platform.xml;
