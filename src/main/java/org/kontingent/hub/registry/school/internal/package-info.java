/** The engine of the school side. */
package org.kontingent.hub.registry.school.internal;
