package org.kontingent.hub.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.kontingent.hub.platform.HubException;

/** Reads a password from a file: its first line, in UTF-8, without the line end. */
final class PasswordFile {
  private static final int LARGEST = 4096;

  private PasswordFile() {}

  static char[] read(Path file) {
    byte[] octets = InputFile.read(file, LARGEST);
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
      int end = 0;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      char[] password = new char[end];
      text.get(password, 0, end);
      return password;
    } catch (CharacterCodingException e) {
      throw new HubException("INPUT_UNREADABLE", file + ": is not text in UTF-8", e);
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }
}
