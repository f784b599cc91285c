/**
 * The wire contract of SMEV 3: versions, operations, and where signatures stand. Envelopes are read
 * and written as octets.
 */
package org.kontingent.hub.smev.v3;
