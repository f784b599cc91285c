package org.kontingent.hub.signature;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A verification report as JSON, for the journal and for the {@code verify} command. Holds digests,
 * algorithms and thumbprints, never content and never a certificate's subject (an official's name
 * is personal data).
 */
public final class ReportJson {
  private ReportJson() {}

  /** {@code {"findings":[...]}}, one finding per signature in document order. */
  public static String of(VerificationReport report) {
    return "{\"findings\":"
        + report.findings().stream()
            .map(ReportJson::finding)
            .collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  private static String finding(SignatureFinding finding) {
    return object(
        number("index", finding.index()),
        text("element", finding.element()),
        text("role", finding.place().map(p -> p.role().name()).orElse(null)),
        text("verdict", finding.verdict().name()),
        text("reason", finding.reason().name()),
        text("detail", finding.detail()),
        text("algorithm", finding.algorithm().map(Enum::name).orElse(null)),
        text("value", finding.value().name()),
        text("certificate", finding.certificate().map(c -> Thumbprint.of(c).value()).orElse(null)),
        member("everyGreaterEscaped", Boolean.toString(finding.everyGreaterEscaped())),
        member(
            "references",
            finding.references().stream()
                .map(ReportJson::reference)
                .collect(Collectors.joining(",", "[", "]"))));
  }

  private static String reference(ReferenceCheck check) {
    return object(
        text("uri", check.uri()),
        text("element", check.element()),
        member("transforms", array(check.transforms())),
        text("digestMethod", check.digestMethod()),
        text("expected", check.expected()),
        text("computed", check.computed().orElse(null)),
        member("matches", Boolean.toString(check.matches())));
  }

  private static String object(String... members) {
    return String.join(",", members).transform(inner -> "{" + inner + "}");
  }

  private static String array(List<String> values) {
    return values.stream().map(ReportJson::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(String name, long value) {
    return member(name, Long.toString(value));
  }

  private static String text(String name, String value) {
    return member(name, quoted(value));
  }

  private static String member(String name, String value) {
    return '"' + name + "\":" + value;
  }

  private static String quoted(String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f' || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
