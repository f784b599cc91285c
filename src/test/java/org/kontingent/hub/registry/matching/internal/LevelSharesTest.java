package org.kontingent.hub.registry.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelSharesTest {
  private static final int OTHER_DATE = 7;

  /** 10 000 pairs of one number and one date, and namesakes without end. */
  private static Patterns proven() {
    Patterns pairs = new Patterns();
    for (int i = 0; i < 10_000; i++) {
      pairs.add(0, Field.SNILS.pack(1) | Field.NAME.pack(1) | Field.BIRTH.pack(1));
    }
    for (int i = 0; i < 30_000; i++) {
      pairs.add(0, Field.NAME.pack(1) | Field.SURNAME.pack(1) | Field.BIRTH.pack(OTHER_DATE));
    }
    return pairs;
  }

  @Test
  void namesakesCannotTeachThatChildrenChangeTheirBirthDates() {
    Patterns pairs = proven();
    double[] misled = new double[pairs.size()];
    Arrays.fill(misled, 1);
    double[][] shares = LevelShares.ofWeighted(pairs, misled);
    assertThat(shares[Field.BIRTH.ordinal()][OTHER_DATE]).isGreaterThan(0.3);
    double[][] held = LevelShares.within(LevelShares.most(pairs), shares);
    assertThat(held[Field.BIRTH.ordinal()][OTHER_DATE]).isLessThan(0.001);
    double all = 0;
    for (double share : held[Field.BIRTH.ordinal()]) {
      all += share;
    }
    assertThat(all).isBetween(0.999, 1.001);
  }
}
