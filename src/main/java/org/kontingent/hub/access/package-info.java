/**
 * Who may call what: registered systems, the matrix of roles, operations and privacy classes, the
 * one decision point every inbound adapter asks, and the log of every call.
 */
package org.kontingent.hub.access;
