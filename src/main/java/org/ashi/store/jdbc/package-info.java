/// The archive on SQLite: one file, `ashi.db`, in the data folder. [org.ashi.store.jdbc.SqliteArchive] opens it.
package org.ashi.store.jdbc;
