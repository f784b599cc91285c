package org.kontingent.hub.sandbox.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.PrimaryContent;

/** Headers and contents must pair up by id, one to one, and fit the limit (smev3.md 8). */
final class CheckAttachments {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._\\-]*");

  private final ExchangeRules rules;

  CheckAttachments(ExchangeRules rules) {
    this.rules = rules;
  }

  void check(PrimaryContent content, List<AttachmentContent> contents) {
    List<String> named = content.attachments().stream().map(AttachmentHeader::contentId).toList();
    List<String> given = contents.stream().map(AttachmentContent::id).toList();
    Set<String> distinct = new HashSet<>(named);
    boolean paired =
        distinct.size() == named.size()
            && named.size() == given.size()
            && distinct.equals(new HashSet<>(given));
    if (rules.strictAttachmentIds()) {
      paired = paired && named.stream().allMatch(id -> NAME.matcher(id).matches());
    }
    if (!paired) {
      throw Faults.of(FaultKind.ATTACHMENT_CONTENT_MISCOORDINATION);
    }
    long size = contents.stream().mapToLong(each -> each.content().size()).sum();
    if (size > rules.attachmentOctets()) {
      throw Faults.tooBig(FaultKind.ATTACHMENT_SIZE_LIMIT_EXCEEDED, rules.attachmentOctets(), size);
    }
  }
}
