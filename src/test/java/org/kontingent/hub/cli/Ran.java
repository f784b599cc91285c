package org.kontingent.hub.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of a command in this process: its exit code and what it wrote. */
record Ran(int code, byte[] output, String reasons) {
  static Ran main(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code =
        Main.run(
            words,
            new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8)));
    return new Ran(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  String text() {
    return new String(output, StandardCharsets.UTF_8);
  }
}
