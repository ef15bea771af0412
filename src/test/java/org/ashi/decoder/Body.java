package org.ashi.decoder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/// What an intake holds, up to the answers.
///
/// @param line its fields, as the frozen archives have them beside them
/// @param answers JSON
record Body(String line, String answers) {

    Body(long revision, byte[] bytes) {
        this(revision, new Bytes(bytes));
    }

    private Body(long revision, Bytes in) {
        this(
                String.join(
                        "|",
                        id(in.field()),
                        Long.toString(revision),
                        time(in.number()),
                        in.perhaps().map(at -> time(Long.parseLong(at))).toString(),
                        in.text(),
                        in.text(),
                        in.text(),
                        in.perhaps().map(LocalDate::parse).toString(),
                        in.perhaps().toString(),
                        in.perhaps().toString()),
                in.text());
    }

    private static String id(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes);
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String time(long milliseconds) {
        return Optional.of(Instant.ofEpochMilli(milliseconds)).map(Instant::toString).orElseThrow();
    }
}
