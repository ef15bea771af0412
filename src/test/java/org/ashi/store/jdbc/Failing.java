package org.ashi.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/// Connections to a disk that fails for good once a change has been committed.
final class Failing {

    private static final int SQLITE_IOERR = 10;

    private boolean armed;
    /// A change was begun: readings are committed, too.
    private boolean changing;
    private boolean failing;

    /// Lets one more commit through.
    void afterTheNextCommit() {
        armed = true;
        changing = false;
    }

    boolean failing() {
        return failing;
    }

    void work() {
        armed = false;
        failing = false;
    }

    Connection over(Connection real) {
        return proxy(Connection.class, real, (call, given) -> given instanceof Statement made && call.equals("createStatement")
                ? proxy(Statement.class, made, (done, any) -> any)
                : given);
    }

    private interface After {
        Object see(String call, Object given);
    }

    private <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (failing && !method.getName().equals("close")) {
                throw new SQLException("a fault of the test", "", SQLITE_IOERR);
            }
            try {
                var given = method.invoke(real, arguments);
                if (arguments != null) {
                    changing |= Arrays.asList(arguments).contains("BEGIN IMMEDIATE");
                    failing |= armed && changing && Arrays.asList(arguments).contains("COMMIT");
                }
                return after.see(method.getName(), given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
