/** Operators' screens and their JSON twins. For now: what the demo shows. */
package org.kontingent.hub.console;
