package org.kontingent.hub.registry.model;

import java.util.List;

/** Versions of the model, and how far a change has come. Holds nothing about anybody. */
public interface ReadModels {
  /**
   * How far the registry follows the version adopted.
   *
   * @param strands all that is moved as one
   * @param unkeyed those whose keys are still of another version
   * @param unjudged those that may stand elsewhere by the version adopted
   */
  record Progress(int adopted, long strands, long unkeyed, long unjudged) {}

  /** All versions, the newest first. */
  List<ModelVersion> all();

  Progress progress();
}
