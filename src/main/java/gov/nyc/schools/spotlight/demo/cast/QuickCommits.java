package gov.nyc.schools.spotlight.demo.cast;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets nobody wait for the disk at each of the many commits of two years: only a crash of the database itself could lose the
 * last of them, and then their scenes are told again. What people enter later is waited for.
 */
@Component
@Profile("local")
class QuickCommits {

  private final DataSource database;

  QuickCommits(DataSource database) {
    this.database = database;
  }

  /** Tells something while commits don't wait; nobody else uses the database then. */
  void during(Runnable telling) {
    try {
      HikariDataSource pool = database.unwrap(HikariDataSource.class);
      setAll(pool);
      try {
        telling.run();
      } finally {
        pool.getHikariPoolMXBean().softEvictConnections();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every connection of the pool, each once: all are held until the last is set. */
  private static void setAll(HikariDataSource pool) throws SQLException {
    List<Connection> held = new ArrayList<>();
    try {
      for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
        Connection connection = pool.getConnection();
        held.add(connection);
        try (Statement statement = connection.createStatement()) {
          statement.execute("set synchronous_commit to off");
        }
      }
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }
  }
}
