/** Payload documents of the sources as octets, and the wiring of the dialogues. */
package org.kontingent.hub.sources.adapter;
