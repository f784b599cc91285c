/**
 * What operators watch: the recurring work of the installation, how its runs went, which were
 * missed.
 */
package org.kontingent.hub.monitoring;
