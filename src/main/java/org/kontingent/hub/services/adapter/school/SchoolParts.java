package org.kontingent.hub.services.adapter.school;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.kontingent.hub.services.adapter.mapping.GoldenWriter;
import org.kontingent.hub.services.adapter.mapping.TrailWriter;
import org.kontingent.hub.services.adapter.wire.school.Part;
import org.kontingent.hub.services.adapter.wire.school.Pupil;

/** The parts of GetPupil: their privacy classes and their content. */
final class SchoolParts {
  private final Set<Part> parts;

  /** The parts asked for; CORE if none is. */
  SchoolParts(Collection<Part> asked) {
    this.parts = EnumSet.noneOf(Part.class);
    asked.stream().filter(Objects::nonNull).forEach(parts::add);
    if (parts.isEmpty()) {
      parts.add(Part.CORE);
    }
  }

  Set<PrivacyClass> classes() {
    Set<PrivacyClass> classes = EnumSet.of(PrivacyClass.P2);
    for (Part part : parts) {
      classes.add(
          switch (part) {
            case CORE, ENROLMENTS, PORTFOLIO, RESULTS, PROVENANCE -> PrivacyClass.P2;
            case DOCUMENTS, ADDRESSES, PARENTS -> PrivacyClass.P3;
            case HEALTH -> PrivacyClass.P4;
          });
    }
    return classes;
  }

  /** Parts of later stages are denied as a whole call, not silently left out. */
  void requireServed() {
    if (parts.contains(Part.ENROLMENTS)
        || parts.contains(Part.PORTFOLIO)
        || parts.contains(Part.RESULTS)
        || parts.contains(Part.HEALTH)) {
      throw CallRefused.with(FaultCode.ACCESS_DENIED);
    }
  }

  void write(PupilView view, Pupil pupil) {
    if (parts.contains(Part.CORE)) {
      pupil.setCore(GoldenWriter.core(view.golden()));
    }
    if (parts.contains(Part.DOCUMENTS)) {
      pupil.setDocuments(GoldenWriter.documents(view.golden()));
    }
    if (parts.contains(Part.ADDRESSES)) {
      pupil.setAddresses(GoldenWriter.addresses(view.golden()));
    }
    if (parts.contains(Part.PARENTS)) {
      pupil.setParents(GoldenWriter.parents(view.golden()));
    }
    if (parts.contains(Part.PROVENANCE)) {
      pupil.setProvenance(TrailWriter.of(view.golden()));
    }
  }
}
