/** The dialogue with the register of civil acts (ZAGS). */
package org.kontingent.hub.sources.birth.adapter;
