/**
 * What people decide about who is who and which value is right (registry.md 4.25, 6.4 to 6.6): use
 * cases that take who and why, are written down for ever, and can be taken back.
 */
package org.kontingent.hub.registry.decision;
