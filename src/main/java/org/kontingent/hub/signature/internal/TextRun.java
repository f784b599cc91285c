package org.kontingent.hub.signature.internal;

/** Joins the pieces of one text; a text in one piece, the usual case, is not copied. */
final class TextRun {
  private final TransformWriter writer;
  private String only;
  private StringBuilder joined;

  TextRun(TransformWriter writer) {
    this.writer = writer;
  }

  void add(String piece) {
    if (joined != null) {
      joined.append(piece);
    } else if (only != null) {
      joined = new StringBuilder(only).append(piece);
      only = null;
    } else {
      only = piece;
    }
  }

  void end() {
    if (joined != null) {
      writer.text(joined);
      joined = null;
    } else if (only != null) {
      writer.text(only);
      only = null;
    }
  }
}
