/** Evidence bundles as files: what stands in one, how it is written, how it is read. */
package org.kontingent.hub.journal.evidence;
