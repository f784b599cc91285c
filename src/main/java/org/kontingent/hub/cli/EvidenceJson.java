package org.kontingent.hub.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kontingent.hub.signature.ReportJson;

/** What was checked in evidence bundles as JSON: one object a line of the plain output. */
final class EvidenceJson {
  private EvidenceJson() {}

  record Bundle(Path file, List<EvidenceLine> lines) {}

  static void write(JsonGenerator json, Bundle bundle) throws IOException {
    for (EvidenceLine line : bundle.lines()) {
      json.writeStartObject();
      json.writeStringField("file", bundle.file().toString());
      json.writeStringField("check", line.check());
      json.writeStringField("part", line.part());
      json.writeStringField("verdict", line.verdict().name());
      json.writeStringField("reason", line.reason());
      if (line.signature().isPresent()) {
        ReportJson.writeFields(json, line.signature().get().finding());
      }
      json.writeEndObject();
    }
  }
}
