package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.ashi.intake.PageTime;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Fields;
import org.ashi.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long the pages were shown is kept with the intake, and archives of before hold none.
class PageTimesTest {

    private static final int WITHOUT_TIMES = 2;
    private static final String WRITTEN =
            "[{\"page\":\"pain_now\",\"seconds\":7},{\"page\":\"needle\",\"seconds\":0},{\"page\":\"sign\",\"seconds\":86400}]";

    @TempDir
    Path folder;

    private final BodyCodec codec = new BodyCodec();
    private final StoredIntake timed = Samples.stored(Samples.withDeeds(new UUID(1, 2)).withPageTimes(Samples.TIMES));

    @Test
    void theyAreWrittenAsEver() {
        assertThat(new RowJson().writeTimes(Samples.TIMES)).isEqualTo(WRITTEN);
        assertThat(new RowJson().readTimes(WRITTEN)).isEqualTo(Samples.TIMES);
    }

    @Test
    void theyComeBackFromTheArchive() {
        var id = UUID.randomUUID();
        var draft = UUID.randomUUID();
        try (var archive = Archives.ready(folder)) {
            archive.save(Samples.stored(Samples.handedIn(id).withPageTimes(Samples.TIMES)));
            archive.save(Samples.stored(Samples.unfinished(draft, Samples.START).withPageTimes(Samples.TIMES)));
        }
        try (var archive = Archives.ready(folder)) {
            assertThat(archive.find(id).orElseThrow().intake().pageTimes()).isEqualTo(Samples.TIMES);
            assertThat(archive.find(draft).orElseThrow().intake().pageTimes()).isEqualTo(Samples.TIMES);
        }
    }

    @Test
    void ofWhatWasSignedOffTheyStayAsTheyAre() {
        var id = UUID.randomUUID();
        try (var archive = Archives.ready(folder)) {
            archive.save(Samples.stored(Samples.handedIn(id)));
            var read = archive.find(id).orElseThrow();
            var signed = read.intake().reviewed(Status.SIGNED_OFF, Review.NONE.signed(new Review.SignOff("Dr A", Samples.START)));
            archive.save(new StoredIntake(signed, read.assessment(), read.trace(), read.revision()));
            var now = archive.find(id).orElseThrow();
            var entry = Samples.withDeeds(id).review().entries().getFirst();
            var sly = now.intake().withPageTimes(Samples.TIMES).reviewed(Status.SIGNED_OFF, now.intake().review().with(entry));
            assertThat(archive.save(new StoredIntake(sly, now.assessment(), now.trace(), now.revision())))
                    .isInstanceOf(SaveResult.Locked.class);
        }
    }

    @Test
    void aBodyOfBeforeHasNone() throws IOException {
        var read = codec.read(ending(""), 1, WITHOUT_TIMES);
        assertThat(read.intake()).isEqualTo(timed.intake().withPageTimes(java.util.List.of()));
        // It would be missed: nothing of a later version is taken for one of before, or the other way round.
        assertThatThrownBy(() -> codec.read(ending(""), 1, BodyCodec.SCHEMA)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> codec.read(codec.write(timed), 1, WITHOUT_TIMES)).isInstanceOf(VaultException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "null", "[null]", "{}", "[{\"page\":\"a\"}]", "[{\"page\":null,\"seconds\":1}]", "[{\"page\":\"a\",\"seconds\":null}]",
                "[{\"page\":\"a\",\"seconds\":-1}]", "[{\"page\":\" \",\"seconds\":1}]", "[{\"page\":\"a\",\"seconds\":86401}]",
                "[{\"page\":\"a\",\"seconds\":9223372036854775807}]", "[{\"page\":\"a\",\"seconds\":1},{\"page\":\"a\",\"seconds\":1}]",
                "[{\"page\":\"a\",\"seconds\":1,\"more\":1}]", "[{\"page\":\"a\",\"seconds\":\"long\"}]"
            })
    void whatNobodyWroteIsDamage(String json) throws IOException {
        var body = ending(new String(new Fields().text(json).done(), StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> codec.read(body, 1, BodyCodec.SCHEMA))
                .isInstanceOfSatisfying(VaultException.class, e -> assertThat(e.reason()).isEqualTo(VaultException.Reason.DAMAGED));
    }

    @Test
    void thereAreNotMoreThanAFormCanHave() throws IOException {
        for (int more : new int[] {0, 1}) {
            var json = IntStream.range(0, PageTime.MOST + more)
                    .mapToObj(i -> "{\"page\":\"p" + i + "\",\"seconds\":1}")
                    .collect(Collectors.joining(",", "[", "]"));
            var body = ending(new String(new Fields().text(json).done(), StandardCharsets.ISO_8859_1));
            if (more == 0) {
                assertThat(codec.read(body, 1, BodyCodec.SCHEMA).intake().pageTimes()).hasSize(PageTime.MOST);
            } else {
                assertThatThrownBy(() -> codec.read(body, 1, BodyCodec.SCHEMA)).isInstanceOf(VaultException.class);
            }
        }
    }

    /// A body with something else in the place of the times.
    private byte[] ending(String field) throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var zip = new InflaterOutputStream(plain)) {
            zip.write(codec.write(timed));
        }
        var times = new Fields().text(WRITTEN).done();
        var whole = plain.toByteArray();
        var without = Arrays.copyOf(whole, whole.length - times.length);
        var out = new ByteArrayOutputStream();
        try (var zip = new DeflaterOutputStream(out)) {
            zip.write(without);
            zip.write(field.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }
}
