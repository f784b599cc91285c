package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.model.ModelVersion;

/** Keeps the versions of the model. Every method joins the caller's transaction. */
public interface ModelStore {
  /** The version adopted, as far as work in hand needs it; a null is yet to come. */
  record Head(int number, Instant adoptedAt, Instant keyedAt, Instant regroupedAt) {
    boolean isKeyed() {
      return keyedAt != null;
    }
  }

  /** Empty only before the first start. */
  Optional<Head> head();

  /** All versions, the newest first. */
  List<ModelVersion> all();

  Optional<ModelVersion> find(int number);

  /** The same, locked until the transaction ends. */
  Optional<ModelVersion> lock(int number);

  /** A version's text. */
  Optional<String> contents(int number);

  /** Adds a version with its text, which is null while it is only ordered. */
  void add(ModelVersion version, String contents);

  /** Writes down what became of a version; its text too unless that is null. */
  void update(ModelVersion version, String contents);

  /** All strands have keys by this version. */
  void keyed(int number, Instant now);

  /** All strands have keys by this version and stand where it puts them. */
  void settled(int number, Instant now);

  /** Makes this version the one adopted, instead of whichever was. */
  void adopt(int number, String by, Instant now);
}
