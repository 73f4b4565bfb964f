package gov.nyc.schools.spotlight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar runs by itself, and deploys each process once however often it starts. */
class PackagedJarIT {

  @TempDir
  private Path folder;

  @Test
  void aSecondStartDeploysNothing() throws Exception {
    List<String> first = deployedBy(TrackerProcess.startJar(folder, "--tracker.local.cases=false"));
    assertThat(first).extracting(line -> line.replaceAll(" .*", "")).contains("nomination", "review", "approval", "attention")
        .doesNotHaveDuplicates();
    assertThat(deployedBy(TrackerProcess.startJar(folder, "--tracker.local.cases=false"))).isEqualTo(first);
  }

  /** Every deployment with its time, as the database has them once this tracker runs. */
  private static List<String> deployedBy(TrackerProcess tracker) throws Exception {
    List<String> found = new ArrayList<>();
    try (tracker; Connection connection = tracker.untilReady().database(); Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name_ || ' ' || id_ || ' ' || deploy_time_ from act_re_deployment order by 1")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
