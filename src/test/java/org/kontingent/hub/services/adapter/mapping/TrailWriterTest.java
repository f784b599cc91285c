package org.kontingent.hub.services.adapter.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.name;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.services.adapter.wire.types.Decided;
import org.kontingent.hub.services.adapter.wire.types.ValueTrail;

/** Readers see that a person decided about a value, not who. */
class TrailWriterTest {
  @Test
  void aDecidedValueSaysSoAndOthersSayNothing() {
    Provenance from =
        new Provenance(SourceRole.SCHOOL, "RO61SCH01", "m", null, Instant.EPOCH, Instant.EPOCH);
    GoldenRecord golden =
        new GoldenRecord(
            new Valued<>(
                name("Тестова", "Алена", null), ValueState.CLAIMED, from.decided(DecidedAs.LOCKED)),
            List.of(),
            null,
            null,
            new Valued<>(Gender.FEMALE, ValueState.CLAIMED, from),
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<ValueTrail> trail = TrailWriter.of(golden).getValue();
    assertThat(trail).extracting(ValueTrail::getField).containsExactly("core.name", "core.gender");
    assertThat(trail).extracting(ValueTrail::getDecided).containsExactly(Decided.LOCKED, null);
  }
}
