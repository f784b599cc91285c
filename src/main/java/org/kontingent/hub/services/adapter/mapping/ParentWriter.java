package org.kontingent.hub.services.adapter.mapping;

import org.kontingent.hub.services.adapter.wire.types.GoldenParent;
import org.kontingent.hub.services.adapter.wire.types.ParentKind;

/** A representative of a golden record in the contract's class. */
final class ParentWriter {
  private ParentWriter() {}

  static GoldenParent parent(org.kontingent.hub.registry.GoldenParent known) {
    GoldenParent parent = new GoldenParent();
    parent.setKind(Codes.same(known.kind(), ParentKind.class));
    parent.setName(ValueWriter.name(known.name()));
    parent.setBirthDate(ValueWriter.date(known.birthDate()));
    parent.setGender(ValueWriter.gender(known.gender()));
    parent.setSnils(ValueWriter.snils(known.snils()));
    known.citizenships().stream()
        .map(ValueWriter::citizenship)
        .forEach(parent.getCitizenship()::add);
    known.documents().stream().map(GoldenWriter::document).forEach(parent.getDocument()::add);
    return parent;
  }
}
