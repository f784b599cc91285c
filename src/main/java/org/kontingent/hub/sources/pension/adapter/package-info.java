/** The dialogue with the pension fund (PFR, today the Social Fund). */
package org.kontingent.hub.sources.pension.adapter;
