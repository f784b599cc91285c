package org.kontingent.hub.smev.v3.internal;

import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.ValidationError;

/** Writes the inside of a SmevFault; the same for SOAP faults and for asynchronous statuses. */
public final class FaultXml {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final SmevVersion version;
  private final VersionDifferences differences;
  private final XmlOut out;

  public FaultXml(SmevVersion version, XmlOut out) {
    this.version = version;
    this.differences = VersionDifferences.of(version);
    this.out = out;
  }

  /** {@code t:SmevFault} of an AsyncProcessingStatus: the kind stands in xsi:type. */
  public void inStatus(SmevFault fault) {
    String type =
        fault.kind().filter(FaultXml::hasOwnType).map(kind -> "f:" + kind.element()).orElse("");
    if (type.isEmpty()) {
      out.open("t:SmevFault");
    } else {
      out.open("t:SmevFault", "xmlns:xsi", XSI, "xsi:type", type);
    }
    codeAndDescription(fault);
    extras(fault);
    out.close("t:SmevFault");
  }

  /**
   * The element of a SOAP fault's detail.
   *
   * @param oldCore the older core types Void elements as SmevFault and fills them; the newer one
   *     leaves them empty
   */
  public void inDetail(FaultKind kind, SmevFault fault, boolean oldCore) {
    String element = "f:" + kind.element();
    if (isVoid(kind) && !oldCore) {
      out.open(element, "xmlns:f", version.faults()).close(element);
      return;
    }
    if (isVoid(kind)) {
      out.open(
          element,
          "xmlns:f",
          version.faults(),
          "xmlns:b",
          version.basic(),
          "xmlns:xsi",
          XSI,
          "xsi:type",
          "b:SmevFault");
    } else {
      out.open(element, "xmlns:f", version.faults(), "xmlns:b", version.basic());
    }
    codeAndDescription(fault);
    if (!isVoid(kind)) {
      extras(fault);
    }
    out.close(element);
  }

  private boolean isVoid(FaultKind kind) {
    return switch (kind.shape()) {
      case VOID -> true;
      case BASE_SINCE_1_3 -> !differences.endOfLifeIsTyped();
      case BASE, TYPED -> false;
    };
  }

  private static boolean hasOwnType(FaultKind kind) {
    return kind.shape() == FaultKind.Shape.TYPED;
  }

  private void codeAndDescription(SmevFault fault) {
    int limit = differences.faultCodeLength();
    out.leaf("b:Code", fault.code().map(code -> code.substring(0, Math.min(limit, code.length()))));
    out.leaf("b:Description", fault.description());
  }

  private void extras(SmevFault fault) {
    for (ValidationError error : fault.errors()) {
      out.open("f:ValidationError", "errorPosition", Integer.toString(error.position()));
      out.text(error.text()).close("f:ValidationError");
    }
    fault.fields().forEach((name, value) -> out.leaf("f:" + name, value));
  }
}
