/**
 * Our roles at SMEV. As consumer: ask, poll, acknowledge. Messages are stored and journalled before
 * anything is acknowledged; what is handed on was verified.
 */
package org.kontingent.hub.exchange;
