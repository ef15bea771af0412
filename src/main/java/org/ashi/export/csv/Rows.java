package org.ashi.export.csv;

import java.io.IOException;
import org.ashi.store.StoredIntake;

/// One way to write the table, record by record.
interface Rows {

    void begin() throws IOException;

    void row(StoredIntake stored) throws IOException;

    void end() throws IOException;
}
