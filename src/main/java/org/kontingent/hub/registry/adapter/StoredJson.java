package org.kontingent.hub.registry.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.kontingent.hub.registry.internal.CanonicalJson;

/** Records as text columns: written in the canonical form, read back by Jackson. */
final class StoredJson {
  private static final ObjectMapper READER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private StoredJson() {}

  /** Of what the data catalogue lists, and nothing else. */
  static String write(Object value) {
    ClosedCatalogue.require(value);
    return CanonicalJson.write(value);
  }

  static <T> T read(String text, Class<T> type) {
    try {
      return text == null ? null : READER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  static <T> T read(String text, TypeReference<T> type) {
    try {
      return READER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  /** Without the cause's text: it may quote what was stored. */
  private static IllegalStateException unreadable(JsonProcessingException e) {
    return new IllegalStateException(
        "a stored record cannot be read: " + e.getClass().getSimpleName());
  }
}
