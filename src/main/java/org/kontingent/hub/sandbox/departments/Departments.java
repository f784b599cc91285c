package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.util.List;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.population.Population;

/** The invented region's departments, sorted by whose system they belong to. */
public record Departments(List<Department> zags, List<Department> mvd, List<Department> pfr) {

  /** Departments that know these families and take {@code delay} over each answer. */
  public static Departments of(Population population, Duration delay) {
    FilesOnPeople files = new FilesOnPeople(population);
    return new Departments(
        List.of(new ZagsDepartment(files, delay)),
        List.of(
            new MvdLivingPlaceDepartment(files, delay),
            new MvdStayingPlaceDepartment(files, delay),
            new MvdCitizenshipDepartment(files, delay),
            new MvdGismuLivingPlaceDepartment(files, delay)),
        List.of(new PfrSnilsDepartment(files, delay)));
  }
}
