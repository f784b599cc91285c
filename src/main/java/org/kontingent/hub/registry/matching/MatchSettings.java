package org.kontingent.hub.registry.matching;

/**
 * What cannot be estimated from the data but must be wished for.
 *
 * @param linkProbability least probability of a link made without a person, in (0.5, 1)
 * @param reviewProbability least probability worth a person's time
 * @param reviewPerThousand most review pairs per 1000 records
 */
public record MatchSettings(
    double linkProbability, double reviewProbability, double reviewPerThousand) {
  public static final MatchSettings DEFAULT = new MatchSettings(0.95, 0.05, 38);

  public MatchSettings {
    if (!(linkProbability > 0.5 && linkProbability < 1)
        || !(reviewProbability > 0 && reviewProbability < linkProbability)
        || reviewPerThousand < 0) {
      throw new IllegalArgumentException("0 < review < link < 1, link > 0.5, budget >= 0");
    }
  }
}
