/**
 * A school's information system, simulated: it knows nothing of the hub but the published contract
 * of its service, and speaks to it only over mutual TLS with a certificate of its own.
 */
package org.kontingent.hub.sandbox.school;
