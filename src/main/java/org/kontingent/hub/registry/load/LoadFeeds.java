package org.kontingent.hub.registry.load;

import org.kontingent.hub.platform.HubException;

/**
 * Loads the files of the sources into an empty registry. The children are written in chunks, each
 * one transaction together with its progress: broken off at any moment, the same call goes on where
 * it stopped and ends with the same registry as one that was never disturbed. What was loaded to
 * the end is not loaded again. One call at a time works on one registry; no hub may work on it.
 */
public interface LoadFeeds {
  /**
   * Loads, or goes on loading, and returns when everything is written.
   *
   * @throws HubException {@code REGISTRY_NOT_EMPTY} if the registry holds pupils of another origin;
   *     {@code LOAD_UNFINISHED} if a load of other files or with other orders was broken off;
   *     {@code LOAD_CHANGED} if the same files come to other children than when the load began, as
   *     after a change of version; {@code LOAD_TAKEN} if another process loads
   */
  LoadReport load(FeedFiles files, LoadOrder order, LoadListener listener);
}
