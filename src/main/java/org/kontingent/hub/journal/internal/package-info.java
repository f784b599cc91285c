/** The engine of the journal: sealing, heads, the check of the chains. */
package org.kontingent.hub.journal.internal;
