/** The registry's store on Hibernate, and its wiring. */
package org.kontingent.hub.registry.adapter;
