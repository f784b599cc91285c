package org.kontingent.hub.registry.matching;

import org.kontingent.hub.registry.StrandId;

/**
 * Two clusters that may be one child, named by the two strands that speak for it most; the first is
 * the lesser one.
 *
 * @param probability that the clusters as wholes are one child
 * @param reason stable code of why they were not simply linked
 */
public record ReviewCase(
    StrandId first, StrandId second, double probability, ReviewReason reason) {}
