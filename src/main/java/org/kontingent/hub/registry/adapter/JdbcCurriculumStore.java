package org.kontingent.hub.registry.adapter;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.internal.CurriculumStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link CurriculumStore} in the hub's database. */
final class JdbcCurriculumStore implements CurriculumStore {
  private final JdbcTemplate jdbc;

  JdbcCurriculumStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(Programme programme) {
    String content = StoredJson.write(programme);
    int updated =
        jdbc.update(
            "UPDATE registry_programme SET content = ? WHERE id = ?",
            content,
            programme.id().value());
    if (updated == 0) {
      jdbc.update(
          "INSERT INTO registry_programme (id, organisation, content) VALUES (?, ?, ?)",
          programme.id().value(),
          programme.organisation().value(),
          content);
    }
  }

  @Override
  public Optional<Programme> programme(ProgrammeId id) {
    return jdbc
        .query(
            "SELECT content FROM registry_programme WHERE id = ?",
            (row, number) -> StoredJson.read(row.getString(1), Programme.class),
            id.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Programme> programmesOf(OrganisationId organisation) {
    return jdbc.query(
        "SELECT content FROM registry_programme WHERE organisation = ? ORDER BY id",
        (row, number) -> StoredJson.read(row.getString(1), Programme.class),
        organisation.value());
  }

  @Override
  public void keep(AcademicYear year) {
    String content = StoredJson.write(year);
    int updated =
        jdbc.update(
            "UPDATE registry_academic_year SET content = ? WHERE calendar = ? AND code = ?",
            content,
            year.calendar(),
            year.code());
    if (updated == 0) {
      jdbc.update(
          "INSERT INTO registry_academic_year (calendar, code, content) VALUES (?, ?, ?)",
          year.calendar(),
          year.code(),
          content);
    }
  }

  @Override
  public Optional<AcademicYear> year(String calendar, String code) {
    return jdbc
        .query(
            "SELECT content FROM registry_academic_year WHERE calendar = ? AND code = ?",
            (row, number) -> StoredJson.read(row.getString(1), AcademicYear.class),
            calendar,
            code)
        .stream()
        .findFirst();
  }
}
