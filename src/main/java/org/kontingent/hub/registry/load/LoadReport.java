package org.kontingent.hub.registry.load;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.matching.MatchSummary;

/**
 * What a load came to, over all its attempts.
 *
 * @param isRepeated true if these files were loaded before and nothing was done now
 * @param finishedAt when its last chunk was written
 * @param created pupils, each begun by one record
 * @param linked records that joined a pupil another record began
 * @param confirmed pupils whose identity a state source confirms
 * @param queued pairs of pupils a person should look at
 * @param strangers pupils that came from elsewhere while the load ran: nobody compared them with
 *     those loaded
 * @param conflicts opened, by type
 * @param refused rows left out, {@code leftOut} values left out, by reason
 * @param places where the children study
 * @param matching what matching says of itself; empty if nothing was matched now
 */
public record LoadReport(
    boolean isRepeated,
    Instant finishedAt,
    long created,
    long linked,
    long confirmed,
    long queued,
    long strangers,
    Map<ConflictType, Long> conflicts,
    Map<LoadProblem, Long> refused,
    Map<LoadProblem, Long> leftOut,
    Places places,
    Optional<MatchSummary> matching) {
  /**
   * Places of study.
   *
   * @param enrolments written, of so many {@code pupils}
   * @param organisations registered by the load, with {@code groups} opened in these or others
   * @param refused places that are not loaded though the child is, by reason
   */
  public record Places(
      long enrolments,
      long pupils,
      long organisations,
      long groups,
      Map<LoadProblem, Long> refused) {}
}
