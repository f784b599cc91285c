package org.kontingent.hub.smev.v3.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.v3.MimeLimits;

/**
 * Cuts a multipart body at its boundary, in one pass over the octets. Strict where silence would
 * hide a loss: a body that ends without its closing delimiter is broken.
 */
public final class MimeParser {
  private static final int LONGEST_BOUNDARY = 200;

  private MimeParser() {}

  /**
   * One part.
   *
   * @param contentId without angle brackets
   */
  public record Part(MimeHeader type, Optional<String> contentId, byte[] body) {}

  public static List<Part> parse(MimeHeader type, byte[] body, MimeLimits limits) {
    String boundary = type.parameter("boundary").orElse("");
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw broken("The multipart message names no usable boundary.");
    }
    byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    List<Part> parts = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (true) {
      int found = delimiter(body, at, delimiter);
      if (found < 0) {
        throw broken("The multipart message ends without its closing delimiter.");
      }
      if (start >= 0) {
        parts.add(part(body, start, partEnd(body, start, found), limits));
        if (parts.size() > limits.parts()) {
          throw broken("The multipart message has more than " + limits.parts() + " parts.");
        }
      }
      int after = found + delimiter.length;
      if (after + 1 < body.length && body[after] == '-' && body[after + 1] == '-') {
        return parts;
      }
      start = lineEnd(body, after);
      at = start;
    }
  }

  /** The part that holds the envelope: the one {@code start} names, else the first. */
  public static Part root(MimeHeader type, List<Part> parts) {
    if (parts.isEmpty()) {
      throw new HubException("MIME_ROOT_MISSING", "The multipart message has no part.");
    }
    Optional<String> start = type.parameter("start").map(MimeParser::bare);
    if (start.isEmpty()) {
      return parts.get(0);
    }
    return parts.stream()
        .filter(part -> part.contentId().equals(start))
        .findFirst()
        .orElseThrow(
            () ->
                new HubException(
                    "MIME_ROOT_MISSING", "The multipart message lacks the part named by start."));
  }

  /** The next delimiter that begins a line, or -1. */
  private static int delimiter(byte[] body, int from, byte[] delimiter) {
    for (int i = from; i + delimiter.length <= body.length; i++) {
      boolean lineStart = i == 0 || body[i - 1] == '\n';
      if (lineStart
          && body[i] == '-'
          && startsWith(body, i, delimiter)
          && ends(body, i, delimiter)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] body, int at, byte[] what) {
    return Arrays.equals(body, at, at + what.length, what, 0, what.length);
  }

  /** After the delimiter: "--", padding and a line break, or the end. */
  private static boolean ends(byte[] body, int at, byte[] delimiter) {
    int after = at + delimiter.length;
    if (after + 1 < body.length && body[after] == '-' && body[after + 1] == '-') {
      return true;
    }
    while (after < body.length && (body[after] == ' ' || body[after] == '\t')) {
      after++;
    }
    return after < body.length && (body[after] == '\r' || body[after] == '\n');
  }

  private static int lineEnd(byte[] body, int from) {
    for (int i = from; i < body.length; i++) {
      if (body[i] == '\n') {
        return i + 1;
      }
    }
    throw broken("The multipart message ends in the middle of a delimiter.");
  }

  /** The line break before a delimiter belongs to the delimiter. */
  private static int partEnd(byte[] body, int start, int delimiter) {
    int end = delimiter;
    if (end > start && body[end - 1] == '\n') {
      end--;
    }
    if (end > start && body[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  private static Part part(byte[] body, int start, int end, MimeLimits limits) {
    Map<String, String> headers = new LinkedHashMap<>();
    String last = null;
    int at = start;
    while (true) {
      int next = at;
      while (next < end && body[next] != '\n') {
        next++;
      }
      int stop = next > at && body[next - 1] == '\r' ? next - 1 : next;
      if (stop - start > limits.headerOctets()) {
        throw broken("The headers of a MIME part are too long.");
      }
      String line = new String(body, at, stop - at, StandardCharsets.ISO_8859_1);
      at = Math.min(next + 1, end);
      if (line.isEmpty()) {
        break;
      }
      last = header(headers, last, line);
      if (next >= end) {
        throw broken("A MIME part has no end of headers.");
      }
    }
    MimeHeader type = MimeHeader.parse(headers.getOrDefault("content-type", ""));
    Optional<String> id = Optional.ofNullable(headers.get("content-id")).map(MimeParser::bare);
    byte[] content = Arrays.copyOfRange(body, at, end);
    return new Part(type, id, decoded(headers, content));
  }

  private static String header(Map<String, String> headers, String last, String line) {
    if (Character.isWhitespace(line.charAt(0))) {
      if (last == null) {
        throw broken("A MIME part begins with a continued header.");
      }
      headers.merge(last, line.strip(), (one, two) -> one + " " + two);
      return last;
    }
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw broken("A MIME header has no name.");
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (headers.put(name, line.substring(colon + 1).strip()) != null) {
      throw broken("A MIME part repeats a header.");
    }
    return name;
  }

  private static byte[] decoded(Map<String, String> headers, byte[] content) {
    String encoding =
        headers.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "binary", "8bit", "7bit" -> content;
      case "base64" -> base64(content);
      default -> throw broken("A MIME part has an unsupported transfer encoding.");
    };
  }

  private static byte[] base64(byte[] content) {
    try {
      return Base64.getMimeDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw broken("A MIME part is no base64.");
    }
  }

  private static String bare(String id) {
    String text = id.strip();
    return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
  }

  private static HubException broken(String sentence) {
    return new HubException("MIME_BROKEN", sentence);
  }
}
