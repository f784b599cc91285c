/**
 * The departments behind the stand-in exchange: ZAGS, MVD and the pension fund, each answering from
 * the invented families by the published contracts. Shares nothing with the hub but the payload
 * classes.
 */
package org.kontingent.hub.sandbox.departments;
