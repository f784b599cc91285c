package org.kontingent.hub.sandbox.population;

/** A parent as the school has written down. */
public record ClaimedParent(boolean isMother, FullName name) {}
