package gov.nyc.schools.spotlight.demo.database;

import gov.nyc.schools.spotlight.start.CannotStart;
import gov.nyc.schools.spotlight.demo.LocalFolder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The database of the local default. Spring closes beans before those that they were made from: the pool before the server, the server before the claim on the folder. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalDatabase {

  static final String DATABASE = "spotlight";

  @Bean
  PostgresServer localPostgres(LocalFolder folder) {
    try {
      PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder.path().resolve("programs"));
      PostgresServer server = PostgresServer.start(binaries, folder.path().resolve("postgres"), true, OrdinaryUser.here());
      create(server, DATABASE);
      return server;
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  @Bean
  JdbcConnectionDetails localConnection(PostgresServer localPostgres) throws IOException {
    String password = localPostgres.password();
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return PostgresServer.USER;
      }

      @Override
      public String getPassword() {
        return password;
      }

      @Override
      public String getJdbcUrl() {
        return localPostgres.url(DATABASE);
      }
    };
  }

  /** Makes an empty database of that name unless there is one. */
  static void create(PostgresServer server, String database) throws IOException {
    try (Connection connection = DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, server.password());
        Statement statement = connection.createStatement()) {
      if (!statement.executeQuery("select 1 from pg_database where datname = '" + database + "'").next()) {
        statement.executeUpdate("create database " + database);
      }
    } catch (SQLException e) {
      throw new CannotStart("The database can't be used: " + e.getMessage(), e);
    }
  }
}
