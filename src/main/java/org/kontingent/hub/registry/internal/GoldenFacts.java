package org.kontingent.hub.registry.internal;

import java.util.List;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Valued;

/** The bare facts of a golden record, as a source may be told them. */
final class GoldenFacts {
  private GoldenFacts() {}

  static PupilFacts of(GoldenRecord golden) {
    return new PupilFacts(
        bare(golden.name()),
        bare(golden.birthDate()),
        bare(golden.birthPlace()),
        bare(golden.gender()),
        bare(golden.snils()),
        bare(golden.citizenships()),
        bare(golden.birthRecord()),
        bare(golden.documents()),
        bare(golden.addresses()),
        golden.parents().stream().map(GoldenFacts::of).toList());
  }

  private static ParentFacts of(GoldenParent parent) {
    return new ParentFacts(
        parent.kind(),
        bare(parent.name()),
        bare(parent.birthDate()),
        bare(parent.gender()),
        bare(parent.snils()),
        bare(parent.citizenships()),
        bare(parent.documents()));
  }

  private static <T> T bare(Valued<T> valued) {
    return valued == null ? null : valued.value();
  }

  private static <T> List<T> bare(List<Valued<T>> valued) {
    return valued.stream().map(Valued::value).toList();
  }
}
