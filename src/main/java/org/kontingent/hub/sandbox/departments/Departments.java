package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.util.List;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.population.Population;

/** The invented region's departments: one information system each, whatever it serves. */
public record Departments(Department zags, Department mvd, Department pfr) {

  /** Departments that know these families and take {@code delay} over each answer. */
  public static Departments of(Population population, Duration delay) {
    FilesOnPeople files = new FilesOnPeople(population);
    return new Departments(
        new ZagsDepartment(files, delay),
        new SystemOfServices(
            List.of(
                new MvdLivingPlaceDepartment(files, delay),
                new MvdStayingPlaceDepartment(files, delay),
                new MvdCitizenshipDepartment(files, delay),
                new MvdGismuLivingPlaceDepartment(files, delay))),
        new PfrSnilsDepartment(files, delay));
  }
}
