package org.ashi.export.csv;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.OptionalInt;
import org.ashi.export.FileDisk;
import org.ashi.export.FileResult;
import org.ashi.export.Progress;
import org.ashi.export.WholeFile;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.StoredIntake;

/// Saves intakes as one table, a row each: whole or not at all. Holds one record at a time, so that the number of rows is no matter of memory. Blocks;
/// call it off the screen's thread.
public final class TableExport {

    private static final System.Logger LOG = System.getLogger(TableExport.class.getName());

    /// How the table is written.
    public enum Format {
        CSV,
        JSON
    }

    private final Format format;
    private final Table table;
    private final WholeFile files;

    /// @param pack its questions and options are the columns
    /// @param names with name, date of birth, phone and record number
    /// @param zone the clinic's
    public TableExport(Format format, ProtocolPack pack, boolean names, ZoneId zone) {
        this(format, pack, names, zone, new FileDisk());
    }

    TableExport(Format format, ProtocolPack pack, boolean names, ZoneId zone, FileDisk disk) {
        this.format = format;
        table = Table.of(pack, names, zone);
        files = new WholeFile(disk, LOG, "table");
    }

    /// @param target the file to make or replace, in a folder that exists
    /// @param records read one by one; what reading throws is thrown on, and nothing is written then
    /// @param done is told after each row and may stop the work
    public FileResult write(Path target, Iterator<StoredIntake> records, Progress done) {
        return files.write(target, out -> {
            var rows = rows(out);
            rows.begin();
            int n = 0;
            while (records.hasNext()) {
                rows.row(records.next());
                if (!done.after(++n)) {
                    return OptionalInt.empty();
                }
            }
            rows.end();
            return OptionalInt.of(n);
        });
    }

    private Rows rows(OutputStream out) {
        return switch (format) {
            case CSV -> new CsvRows(table, out);
            case JSON -> new JsonRows(table, out);
        };
    }
}
