package org.kontingent.hub.services.adapter.mapping;

import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.services.adapter.wire.types.SourceRole;
import org.kontingent.hub.services.adapter.wire.types.ValueState;

/** Where a value is from, in the contract's codes. */
record Origin(
    ValueState state, SourceRole sourceRole, OffsetDateTime eventTime, OffsetDateTime asOf) {
  static Origin of(Valued<?> valued) {
    return new Origin(
        Codes.same(valued.state(), ValueState.class),
        Codes.same(valued.provenance().sourceRole(), SourceRole.class),
        GoldenWriter.moment(valued.provenance().eventTime()),
        GoldenWriter.moment(valued.provenance().asOf()));
  }

  /** Hands the four over to the setters of a generated class. */
  void to(
      Consumer<ValueState> states,
      Consumer<SourceRole> roles,
      Consumer<OffsetDateTime> eventTimes,
      Consumer<OffsetDateTime> asOfs) {
    states.accept(state);
    roles.accept(sourceRole);
    eventTimes.accept(eventTime);
    asOfs.accept(asOf);
  }
}
