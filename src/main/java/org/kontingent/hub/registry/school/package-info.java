/**
 * The school side of the registry: organisations, programmes, academic years, study groups,
 * enrolments (registry.md 4.5 to 4.10, 5.2). Use cases join the caller's transaction, so that
 * {@code IdempotentCalls} makes each of them safe to repeat.
 */
package org.kontingent.hub.registry.school;
