package org.kontingent.hub.services.adapter.mapping;

import java.util.List;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.services.adapter.wire.types.Decided;
import org.kontingent.hub.services.adapter.wire.types.Provenance;
import org.kontingent.hub.services.adapter.wire.types.ValueTrail;

/** The PROVENANCE part: the full trail of each value of a golden record, without the values. */
public final class TrailWriter {
  private final Provenance provenance = new Provenance();

  private TrailWriter() {}

  public static Provenance of(GoldenRecord golden) {
    TrailWriter trail = new TrailWriter();
    trail.add("core.name", golden.name());
    trail.add("core.birthDate", golden.birthDate());
    trail.add("core.birthPlace", golden.birthPlace());
    trail.add("core.gender", golden.gender());
    trail.addAll("core.citizenship", golden.citizenships());
    trail.add("documents.snils", golden.snils());
    trail.add("documents.birthRecord", golden.birthRecord());
    trail.addAll("documents.document", golden.documents());
    trail.addAll("addresses.address", golden.addresses());
    for (int i = 0; i < golden.parents().size(); i++) {
      trail.parent("parents.parent[" + i + "]", golden.parents().get(i));
    }
    return trail.provenance;
  }

  private void parent(String field, GoldenParent parent) {
    add(field + ".name", parent.name());
    add(field + ".birthDate", parent.birthDate());
    add(field + ".gender", parent.gender());
    add(field + ".snils", parent.snils());
    addAll(field + ".citizenship", parent.citizenships());
    addAll(field + ".document", parent.documents());
  }

  private <T> void addAll(String field, List<Valued<T>> values) {
    for (int i = 0; i < values.size(); i++) {
      add(field + "[" + i + "]", values.get(i));
    }
  }

  private void add(String field, Valued<?> valued) {
    if (valued == null) {
      return;
    }
    ValueTrail value = new ValueTrail();
    value.setField(field);
    value.setSourceSystem(valued.provenance().sourceSystem());
    value.setMessageId(valued.provenance().messageId());
    value.setReceivedAt(GoldenWriter.moment(valued.provenance().receivedAt()));
    value.setDecided(Codes.same(valued.provenance().decided(), Decided.class));
    Origin.of(valued)
        .to(value::setState, value::setSourceRole, value::setEventTime, value::setAsOf);
    provenance.getValue().add(value);
  }
}
