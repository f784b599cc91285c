package org.kontingent.hub.registry.load;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.matching.Feed;

/** Hears everything, keeps only the problems. */
public class Silence implements LoadListener {
  public final List<String> problems = new ArrayList<>();

  @Override
  public void begins(Stage stage) {}

  @Override
  public void read(long rows) {}

  @Override
  public void written(long skipped, long children, long all) {}

  @Override
  public void problem(Feed feed, int line, String field, LoadProblem why) {
    problems.add(feed + " " + line + " " + field + " " + why);
  }

  @Override
  public void organisationProblem(int line, String field, LoadProblem why) {
    problems.add("ORGANISATIONS " + line + " " + field + " " + why);
  }
}
