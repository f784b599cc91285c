package org.kontingent.hub.registry.adapter;

import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.school.PupilReach;
import org.kontingent.hub.registry.school.internal.CurriculumKeeping;
import org.kontingent.hub.registry.school.internal.CurriculumStore;
import org.kontingent.hub.registry.school.internal.DayTurning;
import org.kontingent.hub.registry.school.internal.Enrolling;
import org.kontingent.hub.registry.school.internal.EnrolmentReading;
import org.kontingent.hub.registry.school.internal.EnrolmentSteps;
import org.kontingent.hub.registry.school.internal.EnrolmentStore;
import org.kontingent.hub.registry.school.internal.EnrolmentWriting;
import org.kontingent.hub.registry.school.internal.GroupJoining;
import org.kontingent.hub.registry.school.internal.GroupKeeping;
import org.kontingent.hub.registry.school.internal.OrganisationKeeping;
import org.kontingent.hub.registry.school.internal.OrganisationStore;
import org.kontingent.hub.registry.school.internal.ReachByEnrolment;
import org.kontingent.hub.registry.school.internal.StudyGroupStore;
import org.kontingent.hub.registry.school.internal.StudyKeeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the school side. */
@Configuration(proxyBeanMethods = false)
public class SchoolConfiguration {
  @Bean
  EnrolmentStore enrolmentStore(DataSource dataSource) {
    return new JdbcEnrolmentStore(new JdbcTemplate(dataSource));
  }

  @Bean
  StudyGroupStore studyGroupStore(DataSource dataSource) {
    return new JdbcStudyGroupStore(new JdbcTemplate(dataSource));
  }

  @Bean
  OrganisationStore organisationStore(DataSource dataSource) {
    return new JdbcOrganisationStore(new JdbcTemplate(dataSource));
  }

  @Bean
  CurriculumStore curriculumStore(DataSource dataSource) {
    return new JdbcCurriculumStore(new JdbcTemplate(dataSource));
  }

  /** PlacesOfStudy, too. */
  @Bean
  StudyKeeping studyKeeping(EnrolmentStore enrolments, StudyGroupStore groups) {
    return new StudyKeeping(enrolments, groups);
  }

  @Bean
  EnrolmentWriting enrolmentWriting(
      RegistryStores stores,
      Recompute recompute,
      EnrolmentStore enrolments,
      StudyGroupStore groups,
      StudyKeeping studies,
      RegistrySettings settings,
      Clock clock) {
    return new EnrolmentWriting(
        stores.locks(), stores.pupils(), recompute, enrolments, groups, studies, settings, clock);
  }

  @Bean
  GroupJoining groupJoining(StudyGroupStore groups, CurriculumKeeping curriculum) {
    return new GroupJoining(groups, curriculum);
  }

  @Bean
  Enrolling enrol(
      PlatformTransactionManager manager,
      OrganisationStore organisations,
      CurriculumStore curriculum,
      EnrolmentStore enrolments,
      GroupJoining joining,
      EnrolmentWriting writing,
      OrderedIds ids) {
    return new Enrolling(
        new RetryingTransactions(manager),
        organisations,
        curriculum,
        enrolments,
        joining,
        writing,
        ids);
  }

  /** EndEnrolment, ChangeGroup, SuspendEnrolment, CancelEnrolment. */
  @Bean
  EnrolmentSteps enrolmentSteps(
      PlatformTransactionManager manager,
      EnrolmentStore enrolments,
      GroupJoining joining,
      EnrolmentWriting writing) {
    return new EnrolmentSteps(new RetryingTransactions(manager), enrolments, joining, writing);
  }

  /** ReadEnrolment and ReadTrajectory. */
  @Bean
  EnrolmentReading enrolmentReading(
      PlatformTransactionManager manager,
      EnrolmentStore enrolments,
      RegistryStores stores,
      Recompute recompute,
      EnrolmentWriting writing) {
    return new EnrolmentReading(
        new RetryingTransactions(manager), enrolments, stores.pupils(), recompute, writing);
  }

  @Bean
  PupilReach pupilReach(
      PlatformTransactionManager manager,
      RegistryStores stores,
      EnrolmentStore enrolments,
      OrganisationStore organisations,
      SubmittedPupils submitted,
      EnrolmentWriting writing) {
    return new ReachByEnrolment(
        new RetryingTransactions(manager),
        stores.pupils(),
        enrolments,
        organisations,
        submitted,
        writing);
  }

  @Bean
  DayTurning dayTurning(
      PlatformTransactionManager manager,
      EnrolmentStore enrolments,
      RegistryStores stores,
      Recompute recompute,
      EnrolmentWriting writing) {
    return new DayTurning(
        new RetryingTransactions(manager), enrolments, stores.pupils(), recompute, writing);
  }

  @Bean
  OrganisationKeeping organisations(
      PlatformTransactionManager manager,
      OrganisationStore store,
      EnrolmentStore enrolments,
      EnrolmentWriting writing,
      OrderedIds ids,
      Clock clock) {
    return new OrganisationKeeping(
        new RetryingTransactions(manager), store, enrolments, writing, ids, clock);
  }

  @Bean
  CurriculumKeeping curriculum(
      PlatformTransactionManager manager,
      CurriculumStore store,
      OrganisationStore organisations,
      OrderedIds ids,
      EnrolmentWriting writing) {
    return new CurriculumKeeping(
        new RetryingTransactions(manager), store, organisations, ids, writing);
  }

  @Bean
  GroupKeeping studyGroups(
      PlatformTransactionManager manager,
      StudyGroupStore store,
      OrganisationStore organisations,
      EnrolmentStore enrolments,
      EnrolmentWriting writing,
      OrderedIds ids,
      Clock clock) {
    return new GroupKeeping(
        new RetryingTransactions(manager), store, organisations, enrolments, writing, ids, clock);
  }
}
