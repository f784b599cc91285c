/**
 * Evidence: the bytes of every message with the report on its signatures, written in the
 * transaction that stores the message. Entries are never changed.
 */
package org.kontingent.hub.journal;
