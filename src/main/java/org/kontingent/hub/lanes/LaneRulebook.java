package org.kontingent.hub.lanes;

/** The rules of each lane: its own where the settings give some, else those of all. */
@FunctionalInterface
public interface LaneRulebook {
  LaneRules of(LaneName lane);

  static LaneRulebook same(LaneRules rules) {
    return lane -> rules;
  }
}
