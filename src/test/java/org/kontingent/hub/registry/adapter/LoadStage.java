package org.kontingent.hub.registry.adapter;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.load.LoadFeeds;
import org.kontingent.hub.registry.load.internal.FeedLoading;
import org.kontingent.hub.registry.load.internal.LoadStore;
import org.kontingent.hub.testing.TestDatabase;

/** An empty registry for every test, to be loaded. */
abstract class LoadStage {
  static final String GROUND = "STATUTE:273-98";

  TestDatabase database;
  RegistryUnderTest registry;

  abstract TestDatabase open();

  @BeforeEach
  void start() {
    database = open();
    registry = new RegistryUnderTest(database, Map.of("hub.registry.stage-one-ground", GROUND));
  }

  @AfterEach
  void stop() {
    registry.close();
    database.close();
  }

  JdbcLoadStore store() {
    return new JdbcLoadStore(database.dataSource(), database.transactions());
  }

  LoadFeeds loading(LoadStore store) {
    return new FeedLoading(
        store,
        registry.get(MatchModels.class),
        registry.transactions(),
        WorkingDays.ofRussia(),
        ZoneId.of("Europe/Moscow"),
        registry.clock());
  }

  PupilView pupil(String system, String id) {
    return registry
        .get(ReadPupil.class)
        .read(new PupilReference.BySourceKey(new SourceKey(system, id)))
        .orElseThrow();
  }
}
