/**
 * What people decide about who is who (registry.md 4.25, 6.6): use cases that take who and why, are
 * written down for ever, and can be taken back.
 */
package org.kontingent.hub.registry.decision;
