/**
 * Invented families: what is true of each child, what its school believes, what each department has
 * on file and how it behaves. Made from a seed, the same for ever; nobody in it exists.
 */
package org.kontingent.hub.sandbox.population;
