package org.kontingent.hub.registry.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;

/**
 * Writes records as JSON in one way only: components in the order of their declaration, no blanks,
 * nulls left out, everything without structure of its own as its text form. Equal values give equal
 * text, so the text can be hashed and compared.
 */
public final class CanonicalJson {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private final StringBuilder out = new StringBuilder();
  private final Set<String> skipped;

  private CanonicalJson(Set<String> skipped) {
    this.skipped = skipped;
  }

  /** The whole value. */
  public static String write(Object value) {
    return write(value, Set.of());
  }

  /** The value without the components of these names, at whatever depth. */
  static String write(Object value, Set<String> skipped) {
    CanonicalJson json = new CanonicalJson(skipped);
    json.append(value);
    return json.out.toString();
  }

  private void append(Object value) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Collection<?> many) {
      appendAll(many);
    } else if (value instanceof Record structured) {
      appendRecord(structured);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Enum<?> constant) {
      appendText(constant.name());
    } else {
      appendText(value.toString());
    }
  }

  private void appendAll(Collection<?> many) {
    out.append('[');
    String separator = "";
    for (Object one : many) {
      out.append(separator);
      append(one);
      separator = ",";
    }
    out.append(']');
  }

  private void appendRecord(Record structured) {
    out.append('{');
    String separator = "";
    for (RecordComponent component : COMPONENTS.get(structured.getClass())) {
      Object value = valueOf(component, structured);
      if (value != null && !skipped.contains(component.getName())) {
        out.append(separator).append('"').append(component.getName()).append("\":");
        append(value);
        separator = ",";
      }
    }
    out.append('}');
  }

  private static Object valueOf(RecordComponent component, Record structured) {
    try {
      return component.getAccessor().invoke(structured);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's component cannot be read", e);
    }
  }

  private void appendText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
