/**
 * Which records are of one child: normal forms, blocking, weights, evidence against, clusters
 * (matching.md). Pure: records in, clusters out; knows no files, no database, no clock.
 */
package org.kontingent.hub.registry.matching;
