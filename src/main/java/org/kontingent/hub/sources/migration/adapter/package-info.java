/** The dialogues with the migration department (MVD): registration, stay, citizenship. */
package org.kontingent.hub.sources.migration.adapter;
