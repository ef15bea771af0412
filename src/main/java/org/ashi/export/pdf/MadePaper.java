package org.ashi.export.pdf;

import org.ashi.export.pdf.ReportResult.Code;

/// What became of a paper that was made in memory alone: no file was written, not even for a moment.
public sealed interface MadePaper {

    /// It was read again and holds all that it must.
    ///
    /// @param bytes a whole PDF file
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Whole(byte[] bytes, int pages) implements MadePaper {
        @Override
        public String toString() {
            return "Whole[" + pages + "]";
        }
    }

    /// It lacked something, so it is not given out.
    record Lacking() implements MadePaper {}

    /// It was not made.
    record Failed(Code code) implements MadePaper {}
}
