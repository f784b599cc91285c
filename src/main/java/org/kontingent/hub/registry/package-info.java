/**
 * The registry of learners: pupils, parents, documents, addresses, consents, source records,
 * requests to sources; merging them into golden records. Knows no XML, no SOAP, no SMEV.
 */
package org.kontingent.hub.registry;
