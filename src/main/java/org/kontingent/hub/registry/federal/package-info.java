/**
 * What the federal segment gets of the registry (registry.md 4, column "fed", and 11.1 rule 9).
 * Docs: docs/dev/feed.md.
 */
package org.kontingent.hub.registry.federal;
