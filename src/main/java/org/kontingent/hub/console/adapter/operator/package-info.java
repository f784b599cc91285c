/**
 * The operators' JSON under {@code /api/operator}, mutual TLS port only. A handler names its
 * operation of the access matrix with {@link org.kontingent.hub.console.adapter.operator.Asks} and
 * takes an {@link org.kontingent.hub.console.adapter.operator.Operator} as argument; {@link
 * org.kontingent.hub.console.adapter.operator.OperatorDoor} lets nobody else in. Handlers call use
 * cases and put nothing personal into an answer.
 */
package org.kontingent.hub.console.adapter.operator;
