package org.kontingent.hub.lanes.adapter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.BreakerRules;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.lanes.*}.
 *
 * @param node name of this process in the attempts, for operators only; if empty, the host's name
 *     and some letters of chance
 * @param defaults rules of every lane
 * @param of rules of single lanes; what is left out is as in the defaults
 * @param finishedKept how long finished messages stay in sight, a day at least
 */
@ConfigurationProperties("hub.lanes")
public record LaneProperties(
    @DefaultValue("") String node,
    @DefaultValue Rules defaults,
    Map<String, Rules> of,
    @DefaultValue("90d") Duration finishedKept) {
  public LaneProperties {
    if (finishedKept.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("finished-kept is a day at least");
    }
    of = of == null ? Map.of() : Map.copyOf(of);
    of.keySet().forEach(LaneName::new);
  }

  /** Anything left out is null. */
  public record Rules(
      Duration firstPause,
      Duration longestPause,
      Double jitter,
      Integer mostWaiting,
      Duration warnAfter,
      Integer breakerFailures,
      Duration breakerPause,
      Duration breakerLongestPause,
      Duration rampTime,
      Double rampFrom,
      Double rampTo) {

    private LaneRules over(LaneRules base) {
      BackOff pauses = base.backOff();
      BreakerRules breaker = base.breaker();
      return new LaneRules(
          new BackOff(
              or(firstPause, pauses.first()),
              or(longestPause, pauses.cap()),
              or(jitter, pauses.jitter())),
          new BreakerRules(
              or(breakerFailures, breaker.failures()),
              new BackOff(
                  or(breakerPause, breaker.pauses().first()),
                  or(breakerLongestPause, breaker.pauses().cap()),
                  breaker.pauses().jitter()),
              or(rampTime, breaker.rampTime()),
              or(rampFrom, breaker.rampFrom()),
              or(rampTo, breaker.rampTo())),
          or(mostWaiting, base.mostWaiting()),
          or(warnAfter, base.warnAfter()));
    }

    private static <T> T or(T own, T inherited) {
      return Optional.ofNullable(own).orElse(inherited);
    }
  }

  LaneRulebook rulebook() {
    LaneRules all = defaults.over(LaneRules.DEFAULT);
    Map<String, LaneRules> single = new java.util.HashMap<>();
    of.forEach((name, rules) -> single.put(name, rules.over(all)));
    return lane -> single.getOrDefault(lane.value(), all);
  }

  String nodeName() {
    if (!node.isBlank()) {
      return node;
    }
    String chance =
        String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
    String host = host();
    return host.substring(0, Math.min(host.length(), 50)) + "-" + chance;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "node";
    }
  }
}
