/**
 * The exchange's language: ids and kinds of data here, the wire contract of SMEV 3 in {@code v3}.
 */
package org.kontingent.hub.smev;
