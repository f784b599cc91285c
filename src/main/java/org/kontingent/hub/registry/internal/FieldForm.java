package org.kontingent.hub.registry.internal;

import java.util.function.Function;
import org.kontingent.hub.registry.decision.ValueField;

/**
 * How a field is read and written.
 *
 * @param said what a record tells of it, or null
 * @param form for comparing: values of equal form are one value to a person who chooses
 * @param text for showing
 */
record FieldForm<T>(
    ValueField field,
    Function<SourceRecord, T> said,
    Function<T, String> form,
    Function<T, String> text) {}
