/** What all dialogues share: comparing names, obstacles to asking, reasons not to use an answer. */
package org.kontingent.hub.sources.internal;
