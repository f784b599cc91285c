package org.kontingent.hub.registry.matching;

/**
 * Two records a person should look at.
 *
 * @param probability that they are of one child, by the model
 * @param reason stable code of why they were not simply linked
 */
public record ReviewPair(String first, String second, double probability, ReviewReason reason) {}
