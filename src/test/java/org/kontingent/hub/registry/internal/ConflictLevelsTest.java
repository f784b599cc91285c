package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictType;

/** Who settles what first: a data file. */
class ConflictLevelsTest {
  @Test
  void everyTypeHasItsLevel() {
    ConflictLevels shipped = ConflictLevels.shipped();
    for (ConflictType type : ConflictType.values()) {
      assertThat(shipped.of(type)).as(type.name()).isNotNull();
    }
    assertThat(shipped.of(ConflictType.POSSIBLE_DUPLICATE)).isEqualTo(ConflictLevel.REGION);
  }

  @Test
  void aFileThatSaysTooLittleOrTooMuchIsRefused() {
    StringBuilder all = new StringBuilder("# all\n\n");
    for (ConflictType type : ConflictType.values()) {
      all.append(type).append(",MUNICIPAL\n");
    }
    assertThat(ConflictLevels.read(all.toString()).of(ConflictType.NAME_DIFF))
        .isEqualTo(ConflictLevel.MUNICIPAL);
    for (String wrong :
        new String[] {
          all + "NAME_DIFF,REGION\n",
          all.toString().replace("NAME_DIFF,MUNICIPAL\n", ""),
          all.toString().replace("NAME_DIFF,MUNICIPAL", "NAME_DIFF,NOBODY"),
          all.toString().replace("NAME_DIFF,MUNICIPAL", "NAME_DIFF")
        }) {
      assertThatThrownBy(() -> ConflictLevels.read(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
