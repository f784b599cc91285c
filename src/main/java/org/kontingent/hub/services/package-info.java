/**
 * The SOAP services for schools and for the federal segment: thin, contract first, a mapping
 * between the published contract and the registry's use cases.
 */
package org.kontingent.hub.services;
