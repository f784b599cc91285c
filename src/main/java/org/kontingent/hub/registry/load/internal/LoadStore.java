package org.kontingent.hub.registry.load.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;

/** Where a load writes. Each method is one transaction. */
public interface LoadStore {
  /** The load that was begun last. */
  Optional<StoredLoad> last();

  /** How many pupils the registry holds. */
  long pupils();

  /**
   * Keeps that this load begins.
   *
   * @throws HubException {@code LOAD_TAKEN} if another one is not finished
   */
  void begin(StoredLoad load);

  /** The school side as the registry has it now. */
  KnownSchools schools();

  /**
   * Writes what must stand before the first child, the changes with public numbers.
   *
   * @throws HubException {@code LOAD_TAKEN} if the load is not where {@code before} says
   */
  void open(StoredLoad before, NewSchools schools, StoredLoad after);

  /**
   * Writes these children, their changes with public numbers, and how far the load is now.
   *
   * @throws HubException {@code LOAD_TAKEN} if the load is not where {@code before} says
   */
  void write(StoredLoad before, List<LoadedChild> chunk, StoredLoad after);

  /** Keeps that everything is written. */
  void finish(StoredLoad load);
}
