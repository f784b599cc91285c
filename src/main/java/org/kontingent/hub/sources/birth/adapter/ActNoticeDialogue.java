package org.kontingent.hub.sources.birth.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.NoticeDialogue;
import org.kontingent.hub.sources.NoticeReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.Moments;
import org.kontingent.hub.sources.adapter.PayloadForm;
import org.kontingent.hub.sources.adapter.wire.actnotice.Acceptance;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNotice;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNoticeResponse;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNumbers;
import org.kontingent.hub.sources.adapter.wire.actnotice.BirthEvent;
import org.kontingent.hub.sources.adapter.wire.actnotice.FullName;
import org.kontingent.hub.sources.adapter.wire.actnotice.NameChange;

/** What ZAGS tells unasked about acts, in the project's own format (registry.md 4.3). */
public final class ActNoticeDialogue implements NoticeDialogue {
  public static final KindOfData KIND =
      new KindOfData("urn://kontingent/sandbox/zags/act-notice/1.0.0", "ActNotice");

  private final PayloadForm<ActNoticeResponse, ActNotice> form =
      new PayloadForm<>(
          new KindOfData(KIND.namespace(), "ActNoticeResponse"),
          ActNoticeResponse.class,
          KIND.rootElement(),
          ActNotice.class);
  private final SourceSettings settings;

  public ActNoticeDialogue(SourceSettings settings) {
    this.settings = settings;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public SourceRole role() {
    return SourceRole.BIRTH_REGISTRY;
  }

  @Override
  public byte[] accepted(String noticeId, boolean test) {
    ActNoticeResponse response = new ActNoticeResponse();
    response.setNoticeId(noticeId);
    response.setResult(test ? Acceptance.TEST : Acceptance.ACCEPTED);
    return form.write(response);
  }

  @Override
  public NoticeReading read(byte[] payload) {
    ActNotice notice = form.read(payload);
    if (notice.getBirth() != null) {
      return birth(notice, NoticeKind.BIRTH, notice.getBirth(), ActState.VALID);
    } else if (notice.getAmendment() != null) {
      return birth(notice, NoticeKind.BIRTH_AMENDED, notice.getAmendment(), ActState.AMENDED);
    } else if (notice.getAnnulment() != null) {
      return birth(notice, NoticeKind.BIRTH_ANNULLED, notice.getAnnulment(), ActState.ANNULLED);
    } else if (notice.getAdoption() != null) {
      ActNumbers act = notice.getAdoption().getAct();
      return reading(
          notice,
          NoticeKind.ADOPTED,
          act,
          ActNoticeFacts.of(notice.getAdoption().getRecord(), ActState.VALID, act.getDate()),
          act.getDate());
    } else if (notice.getNameChange() != null) {
      NameChange change = notice.getNameChange();
      PupilFacts facts =
          ActNoticeFacts.called(
              name(change.getNewName()),
              change.getCertificate() == null
                  ? List.of()
                  : ActNoticeFacts.certificates(
                      List.of(change.getCertificate()), change.getAct(), false),
              List.of());
      return reading(
          notice, NoticeKind.NAME_CHANGED, change.getAct(), facts, change.getAct().getDate());
    } else if (notice.getFiliation() != null) {
      FullName name = notice.getFiliation().getNewName();
      PupilFacts facts =
          ActNoticeFacts.called(
              name == null ? null : name(name),
              List.of(),
              List.of(ActNoticeFacts.parent(notice.getFiliation().getFather(), ParentKind.FATHER)));
      ActNumbers act = notice.getFiliation().getAct();
      return reading(notice, NoticeKind.FILIATED, act, facts, act.getDate());
    }
    return reading(
        notice,
        NoticeKind.DIED,
        notice.getDeath().getAct(),
        PupilFacts.NOTHING,
        notice.getDeath().getDate());
  }

  private NoticeReading birth(ActNotice notice, NoticeKind kind, BirthEvent event, ActState state) {
    return reading(
        notice,
        kind,
        event.getRecord().getAct(),
        ActNoticeFacts.of(event.getRecord(), state, event.getDate()),
        event.getDate());
  }

  private NoticeReading reading(
      ActNotice notice, NoticeKind kind, ActNumbers act, PupilFacts facts, LocalDate since) {
    return new NoticeReading(
        kind,
        notice.getNoticeId(),
        new CivilAct(act.getNumber(), act.getDate(), act.getOfficeCode(), act.getOfficeName()),
        ActNoticeFacts.about(notice.getChild()),
        facts,
        startOf(since),
        Moments.of(notice.getMadeAt(), settings.zone()));
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(settings.zone()).toInstant();
  }

  private static PersonName name(FullName name) {
    return ActNoticeFacts.name(name);
  }
}
