package org.kontingent.hub.registry.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.ModelEstimation;
import org.kontingent.hub.registry.matching.StrandRows;
import org.kontingent.hub.registry.region.RegionStrands;

/** A model from evenly chosen children says of the population what one from all says. */
class SampledEstimationTest {
  private static final int PUPILS = 2400;

  @TempDir private static Path directory;
  private static RegionStrands region;
  private static List<StrandRows> strands;

  @BeforeAll
  static void inventRegion() throws IOException {
    region = new RegionStrands(21, PUPILS, directory);
    strands = region.strands();
  }

  @Test
  void aThirdOfTheChildrenTellsOfAll() {
    FrozenModel.Measures all = model(strands, 1).measures();
    FrozenModel.Measures some = model(strands, 3).measures();
    for (Field field : Field.values()) {
      for (int level = 1; level <= field.levels(); level++) {
        assertThat(some.same()[field.ordinal()][level])
            .as("%s level %d of one child", field, level)
            .isCloseTo(all.same()[field.ordinal()][level], within(0.05));
      }
    }
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        assertThat(some.rates().others()[a][b])
            .as("strangers to one of the same, feeds %d and %d", a, b)
            .isBetween(all.rates().others()[a][b] / 1.3, all.rates().others()[a][b] * 1.3);
      }
    }
    assertThat(some.rates().namesakes())
        .isBetween(all.rates().namesakes() / 2, all.rates().namesakes() * 2);
    assertThat(some.rates().twins()).isBetween(all.rates().twins() / 2, all.rates().twins() * 2);
  }

  @Test
  void theOrderOfRecordsMakesNoDifference() {
    List<StrandRows> shuffled = new ArrayList<>(strands);
    Collections.shuffle(shuffled, new Random(4));
    assertThat(model(shuffled, 3).fingerprint()).isEqualTo(model(strands, 3).fingerprint());
  }

  private static FrozenModel model(List<StrandRows> of, int every) {
    ModelEstimation estimation = ModelEstimation.with(MatchSettings.DEFAULT, every);
    for (StrandRows strand : of) {
      String pupil = region.pupilOf(strand.strand());
      if (Math.floorMod(pupil.hashCode(), every) == 0) {
        strand.rows().forEach(row -> estimation.take(pupil, row));
      }
    }
    return (FrozenModel) estimation.model();
  }
}
