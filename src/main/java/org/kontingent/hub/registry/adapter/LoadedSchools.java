package org.kontingent.hub.registry.adapter;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangeKind;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.internal.Sha256;
import org.kontingent.hub.registry.load.internal.LoadedEnrolment;
import org.kontingent.hub.registry.load.internal.NewSchools;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.internal.OrganisationRules;
import org.kontingent.hub.registry.school.internal.Written;

/** What a load writes of the school side as rows of its tables, just as the stores would. */
final class LoadedSchools {
  private static final String CONTENT = "content";
  private static final String CREATED = "created_at";
  private static final String UPDATED = "updated_at";

  private final BulkTable organisations =
      new BulkTable(
          "registry_organisation",
          "id",
          "version",
          "organisation_state",
          CONTENT,
          CREATED,
          UPDATED);
  private final BulkTable organisationKeys =
      new BulkTable("registry_organisation_key", "kind", "key_value", "organisation");
  private final BulkTable programmes =
      new BulkTable("registry_programme", "id", "organisation", CONTENT);
  private final BulkTable groups =
      new BulkTable(
          "registry_study_group",
          "id",
          "organisation",
          "academic_year",
          "version",
          "group_state",
          CONTENT,
          CREATED,
          UPDATED);
  private final BulkTable enrolments =
      new BulkTable(
          "registry_enrolment",
          "id",
          "pupil",
          "organisation",
          "programme",
          "version",
          "last_day",
          "cancelled",
          "next_turn",
          CONTENT,
          "source_system",
          "source_record",
          "as_of",
          CREATED,
          UPDATED);
  private final BulkTable stays =
      new BulkTable(
          "registry_group_stay", "enrolment", "first_day", "last_day", "study_group", "joined_at");
  private final BulkTable versions =
      new BulkTable(
          "registry_school_version",
          "entity",
          "id",
          "version",
          CONTENT,
          "content_hash",
          "source_system",
          "recorded_at");
  private final BulkTable changes =
      new BulkTable(
          "registry_change",
          "id",
          "public_number",
          "entity",
          "subject",
          "change_kind",
          "version",
          "content_hash",
          "changed_at");

  /**
   * Takes all of it.
   *
   * @param number the newest public number of the change feed
   * @return the newest one now
   */
  long add(NewSchools schools, long number) {
    long last = number;
    for (NewSchools.NewOrganisation one : schools.organisations()) {
      organisation(one.organisation(), one.change(), ++last, schools.written());
    }
    for (Programme one : schools.programmes()) {
      programmes.add(one.id().value(), one.organisation().value(), StoredJson.write(one));
    }
    for (NewSchools.NewGroup one : schools.groups()) {
      group(one.group(), one.change(), ++last, schools.written());
    }
    return last;
  }

  private void organisation(Organisation one, UUID change, long number, Written written) {
    UUID id = one.id().value();
    organisations.add(
        id,
        one.version(),
        one.state().name(),
        JdbcOrganisationStore.content(one),
        JdbcTime.toColumn(one.createdAt()),
        JdbcTime.toColumn(one.updatedAt()));
    OrganisationRules.keysOf(one.legal())
        .forEach(key -> organisationKeys.add(key.kind(), key.value(), id));
    String versioned = JdbcOrganisationStore.versioned(one);
    version(ChangedEntity.ORGANISATION, id, versioned, written.system(), written.at());
    change(ChangedEntity.ORGANISATION, id, change, number, versioned, written.at());
  }

  private void group(StudyGroup one, UUID change, long number, Written written) {
    UUID id = one.id().value();
    groups.add(
        id,
        one.facts().organisation().value(),
        one.facts().academicYear(),
        one.version(),
        one.state().name(),
        StoredJson.write(one.facts()),
        JdbcTime.toColumn(one.createdAt()),
        JdbcTime.toColumn(one.updatedAt()));
    String versioned = JdbcStudyGroupStore.versioned(one);
    version(ChangedEntity.STUDY_GROUP, id, versioned, written.system(), written.at());
    change(ChangedEntity.STUDY_GROUP, id, change, number, versioned, written.at());
  }

  /** The pupil's change entry stands for it, too. */
  void add(LoadedEnrolment loaded) {
    Enrolment one = loaded.enrolment();
    UUID id = one.id().value();
    Written written = loaded.written();
    OffsetDateTime moment = JdbcTime.toColumn(written.at());
    String content = StoredJson.write(one);
    enrolments.add(
        id,
        one.pupil().value(),
        one.organisation().value(),
        one.programme().value(),
        1L,
        one.to(),
        one.isCancelled(),
        loaded.nextTurn(),
        content,
        written.system(),
        loaded.record(),
        JdbcEnrolmentStore.asOf(written),
        moment,
        moment);
    for (GroupStay stay : one.stays()) {
      stays.add(id, stay.from(), stay.to(), stay.group().value(), moment);
    }
    version(ChangedEntity.ENROLMENT, id, content, written.system(), written.at());
  }

  private void version(
      ChangedEntity entity, UUID id, String content, String system, Instant moment) {
    versions.add(
        entity.name(), id, 1L, content, Sha256.hex(content), system, JdbcTime.toColumn(moment));
  }

  private void change(
      ChangedEntity entity, UUID of, UUID change, long number, String content, Instant moment) {
    changes.add(
        change,
        number,
        entity.name(),
        of,
        ChangeKind.UPSERT.name(),
        1L,
        Sha256.hex(content),
        JdbcTime.toColumn(moment));
  }

  /** What others refer to first; pupils must stand already. */
  void write(Connection connection) throws SQLException, IOException {
    for (BulkTable table :
        List.of(
            organisations,
            organisationKeys,
            programmes,
            groups,
            enrolments,
            stays,
            versions,
            changes)) {
      table.write(connection);
    }
  }
}
