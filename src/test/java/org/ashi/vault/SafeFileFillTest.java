package org.ashi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

/// Disks that take less than they are given.
class SafeFileFillTest {

    /// @param everyNth try takes one byte; 0 for none
    private record Slow(int everyNth, int[] tries) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer from) {
            if (everyNth == 0 || ++tries[0] % everyNth != 0) {
                return 0;
            }
            from.get();
            return 1;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void oneThatTakesNothingIsNotWaitedFor() {
        assertThatThrownBy(() -> SafeFile.fill(new Slow(0, new int[1]), ByteBuffer.allocate(3)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void oneThatTakesLittleIs() throws IOException {
        var buffer = ByteBuffer.allocate(300);
        SafeFile.fill(new Slow(50, new int[1]), buffer);
        assertThat(buffer.hasRemaining()).isFalse();
    }
}
