package gov.nyc.schools.spotlight.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts the statements that this thread sends to the database, whoever sends them: at the data source, since Hibernate's own
 * statistics see neither the engine nor plain SQL. {@code SqlCount.of(() -> mvc.perform(get("/tasks")))}.
 */
public final class SqlCount {

  /** What is counted: anything that may throw. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  private static final Set<String> EXECUTING =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "executeLargeBatch");

  private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

  private SqlCount() {}

  /** How many statements the action costs. */
  public static int of(Action action) {
    return statements(action).size();
  }

  /** The statements themselves, to say in a message which one was too many. */
  public static List<String> statements(Action action) {
    SEEN.set(new ArrayList<>());
    try {
      action.run();
      return SEEN.get();
    } catch (Exception e) {
      throw new AssertionError("the counted action failed", e);
    } finally {
      SEEN.remove();
    }
  }

  /** Puts the counter round the application's data source. */
  @Component
  static class Counter implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }
  }

  private static final class Counting extends DelegatingDataSource {

    Counting(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return counted(Connection.class, super.getConnection(), null);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return counted(Connection.class, super.getConnection(user, password), null);
    }
  }

  private static <T> T counted(Class<T> type, T target, String sql) {
    return type.cast(Proxy.newProxyInstance(SqlCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
      if (target instanceof Statement && EXECUTING.contains(method.getName()) && SEEN.get() != null) {
        SEEN.get().add(sql != null ? sql : args == null ? method.getName() : String.valueOf(args[0]));
      }
      try {
        Object result = method.invoke(target, args);
        if (target instanceof Connection && result instanceof PreparedStatement statement) {
          return statement instanceof java.sql.CallableStatement call
              ? counted(java.sql.CallableStatement.class, call, String.valueOf(args[0]))
              : counted(PreparedStatement.class, statement, String.valueOf(args[0]));
        }
        return target instanceof Connection && result instanceof Statement statement
            ? counted(Statement.class, statement, null) : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }
}
