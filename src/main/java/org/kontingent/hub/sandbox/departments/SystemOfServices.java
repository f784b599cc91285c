package org.kontingent.hub.sandbox.departments;

import java.util.List;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.smev.v3.RejectCode;

/** One information system that serves several kinds of data, each by a service of its own. */
final class SystemOfServices implements Department {
  private final List<Department> services;

  SystemOfServices(List<Department> services) {
    this.services = List.copyOf(services);
  }

  @Override
  public List<ServedKind> kinds() {
    return services.stream().flatMap(service -> service.kinds().stream()).toList();
  }

  @Override
  public Outcome answer(Question question) {
    return services.stream()
        .filter(
            service ->
                service.kinds().stream()
                    .anyMatch(kind -> kind.request().equals(question.payload().root())))
        .findFirst()
        .map(service -> service.answer(question))
        .orElseGet(
            () ->
                Outcome.rejected(
                    RejectCode.UNKNOWN_REQUEST_DESCRIPTION, "Вид сведений не обслуживается"));
  }
}
