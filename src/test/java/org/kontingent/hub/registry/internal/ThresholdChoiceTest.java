package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.matching.Sureness.Join;

class ThresholdChoiceTest {
  private static final List<Join> JOINS =
      List.of(new Join(0.6, 2), new Join(0.999, 10), new Join(0.9, 4), new Join(0.99, 4));

  @Test
  void theLeastSureJoinsAreGivenUpUntilTheRestIsRightOftenEnough() {
    assertThat(ThresholdChoice.link(JOINS, 0.998)).isEqualTo(0.999);
    assertThat(ThresholdChoice.link(JOINS, 0.996)).isEqualTo(0.99);
    assertThat(ThresholdChoice.link(JOINS, 0.97)).isEqualTo(0.9);
    assertThat(ThresholdChoice.link(JOINS, 0.8)).isEqualTo(0.6);
  }

  @Test
  void whatNoJoinReachesIsAsCautiousAsCanBe() {
    assertThat(ThresholdChoice.link(JOINS, 0.9999)).isEqualTo(0.9999);
    assertThat(ThresholdChoice.link(List.of(), 0.9)).isEqualTo(0.9999);
  }

  @Test
  void noMoreCasesAreAskedAboutThanTheBudgetAllows() {
    List<Double> cases = List.of(0.2, 0.7, 0.05, 0.4);
    assertThat(ThresholdChoice.review(cases, 10, 200, 0.95)).isEqualTo(0.4);
    assertThat(ThresholdChoice.review(cases, 10, 1000, 0.95)).isEqualTo(0.01);
    assertThat(ThresholdChoice.review(List.of(0.94, 0.949), 10, 100, 0.95)).isEqualTo(0.949);
  }
}
