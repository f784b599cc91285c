package org.kontingent.hub.signature;

import java.util.Random;

/** Namespace-aware documents of random shape, rich in what the transform treats specially. */
final class RandomXml {
  private static final String[] TEXTS = {
    " ",
    "\n\t",
    "x",
    "&gt;",
    "]&gt;",
    "&lt;&gt;",
    "&amp;&gt;",
    "&#13;",
    "\u00a0",
    "Ёж",
    "😀",
    "<![CDATA[<a>&>]]>",
    "<!-- c -->",
    "<?p i?>",
    "\"'",
    "0123456789ab",
    "y".repeat(509)
  };
  private static final String[] VALUES = {"", "1", "&gt;&lt;", "&quot;'", "&#10;&#13;&#9;", "я"};

  private RandomXml() {}

  static String document(Random random) {
    return element(random, 0);
  }

  private static String element(Random random, int depth) {
    StringBuilder xml = new StringBuilder();
    String prefix = "p" + random.nextInt(4);
    xml.append('<').append(prefix).append(":e").append(random.nextInt(3));
    // Every prefix is bound on every element, often to another namespace than outside.
    for (int i = 0; i < 4; i++) {
      xml.append(" xmlns:p")
          .append(i)
          .append("=\"urn:")
          .append((i + random.nextInt(2) * 4))
          .append('"');
    }
    for (int i = 0; i < 4; i++) {
      if (random.nextInt(3) == 0) {
        xml.append(" p").append(i).append(":a").append(random.nextInt(3));
        xml.append("=\"").append(VALUES[random.nextInt(VALUES.length)]).append('"');
      }
      if (random.nextInt(3) == 0) {
        xml.append(" b")
            .append(i)
            .append("=\"")
            .append(VALUES[random.nextInt(VALUES.length)])
            .append('"');
      }
    }
    String name = xml.substring(1, xml.indexOf(" "));
    xml.append('>');
    int children = depth > 4 ? 0 : random.nextInt(5);
    for (int i = 0; i < children; i++) {
      for (int t = random.nextInt(4); t > 0; t--) {
        xml.append(TEXTS[random.nextInt(TEXTS.length)]);
      }
      xml.append(element(random, depth + 1));
    }
    for (int t = random.nextInt(5); t > 0; t--) {
      xml.append(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return xml.append("</").append(name).append('>').toString();
  }
}
