/**
 * The model by which records are told to be of one child, as numbered versions (registry.md 6.3):
 * estimated by an explicit order, previewed, adopted by a person, and the registry regrouped by it.
 */
package org.kontingent.hub.registry.model;
