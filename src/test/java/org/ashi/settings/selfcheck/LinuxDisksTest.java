package org.ashi.settings.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written to a disk in clear, on made-up machines.
class LinuxDisksTest {

    private static final String SWAPS = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

    @TempDir
    private Path folder;

    private MadeUp made;

    @BeforeEach
    void make() throws IOException {
        made = new MadeUp(folder);
    }

    @Test
    void aDiskUnderLuksIsEncrypted() throws IOException {
        made.disk("sda/sda2", "8:2").disk("dm-0", "254:0", "sda/sda2").put("sys/devices/dm-0/dm/uuid", "CRYPT-LUKS2-1a2b-root\n");
        assertThat(disk("254:0", "ext4")).isEqualTo(Result.ok("settings.check.disk.encrypted", "/dev/mapper/root"));
    }

    @Test
    void aVolumeOnAnEncryptedDiskIsEncrypted() throws IOException {
        made.disk("dm-0", "254:0").put("sys/devices/dm-0/dm/uuid", "CRYPT-LUKS2-1a2b-pv");
        made.disk("dm-1", "254:1", "dm-0").put("sys/devices/dm-1/dm/uuid", "LVM-xyz");
        assertThat(disk("254:1", "xfs")).isInstanceOf(Result.Ok.class);
    }

    @Test
    void aVolumeThatIsPartlyOnAPlainDiskIsNot() throws IOException {
        made.disk("dm-0", "254:0").put("sys/devices/dm-0/dm/uuid", "CRYPT-LUKS2-1a2b-pv");
        made.disk("sdb", "8:16").disk("dm-1", "254:1", "dm-0", "sdb").put("sys/devices/dm-1/dm/uuid", "LVM-xyz");
        assertThat(disk("254:1", "ext4")).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void aPlainPartitionIsNot() throws IOException {
        made.disk("sda", "8:0").disk("sda/sda1", "8:1").put("sys/devices/sda/sda1/partition", "1");
        assertThat(disk("8:1", "ext4")).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void aPartitionOfARaidOfEncryptedDisksIsEncrypted() throws IOException {
        made.disk("dm-0", "254:0").put("sys/devices/dm-0/dm/uuid", "CRYPT-LUKS1-1a2b-a");
        made.disk("md0", "9:0", "dm-0").disk("md0/md0p1", "259:1").put("sys/devices/md0/md0p1/partition", "1");
        assertThat(disk("259:1", "ext4")).isInstanceOf(Result.Ok.class);
    }

    /// dm-verity guards against changes and hides nothing, though its name begins alike.
    @Test
    void aDiskThatIsOnlyVerifiedIsNot() throws IOException {
        made.disk("sda", "8:0").disk("dm-0", "254:0", "sda").put("sys/devices/dm-0/dm/uuid", "CRYPT-VERITY-1a2b-root");
        assertThat(disk("254:0", "ext4")).isInstanceOf(Result.Lacking.class);
    }

    @ParameterizedTest
    @CsvSource({"0:33, overlay", "0:40, btrfs", "8:1, ext4", "7:0, ext4"})
    void whatCannotBeSeenIsUnknown(String number, String type) throws IOException {
        made.disk("loop0", "7:0").folder("sys/devices/loop0/loop");
        assertThat(disk(number, type)).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void aBtrfsIsAsEncryptedAsTheWorstOfItsDisks() throws IOException {
        made.disk("dm-0", "254:0").put("sys/devices/dm-0/dm/uuid", "CRYPT-LUKS2-1a2b-a").link("dev/mapper/root", "dev/dm-0");
        assertThat(disk("0:30", "btrfs")).isInstanceOf(Result.Unknown.class);
        made.link("sys/fs/btrfs/uuid/devices/dm-0", "sys/devices/dm-0");
        assertThat(disk("0:30", "btrfs")).isInstanceOf(Result.Ok.class);
        made.disk("sdb", "8:16").link("sys/fs/btrfs/uuid/devices/sdb", "sys/devices/sdb");
        assertThat(disk("0:30", "btrfs")).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void theFileSystemOfAFolderIsTheNearestAboveIt() throws IOException {
        made.put("proc/self/mountinfo", """
                29 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw
                30 29 8:2 / /srv/with\\040space rw - xfs /dev/sda2 rw
                31 29 8:3 / /srv/with rw master:2 - f2fs /dev/sda3 rw
                nonsense
                """);
        var mounts = Mounts.of(made.linux()).orElseThrow();
        assertThat(mounts.holding(Path.of("/srv/with space/data")).orElseThrow().source()).isEqualTo("/dev/sda2");
        assertThat(mounts.holding(Path.of("/srv/with/data")).orElseThrow().source()).isEqualTo("/dev/sda3");
        assertThat(mounts.holding(Path.of("/home")).orElseThrow().source()).isEqualTo("/dev/sda1");
    }

    @Test
    void noSwapIsInOrder() throws IOException {
        made.put("proc/swaps", SWAPS);
        assertThat(swap()).isEqualTo(Result.ok("settings.check.swap.none"));
    }

    @Test
    void anEmptyListOfSwapIsNoAnswer() throws IOException {
        assertThat(swap()).isInstanceOf(Result.Unknown.class);
        made.put("proc/swaps", "");
        assertThat(swap()).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void swapOnADiskIsAsSafeAsTheDisk() throws IOException {
        made.disk("sda", "8:0").disk("dm-1", "254:1").put("proc/swaps", SWAPS + "/dev/dm-1 partition 1000 0 -2\n");
        assertThat(swap()).isInstanceOf(Result.Lacking.class);
        made.put("sys/devices/dm-1/dm/uuid", "CRYPT-PLAIN-swap");
        assertThat(swap()).isInstanceOf(Result.Ok.class);
        made.put("proc/swaps", SWAPS + "/dev/dm-1 partition 1000 0 -2\n/dev/sda partition 1000 0 -3\n");
        assertThat(swap()).isEqualTo(Result.lacking("settings.check.swap.plain", "/dev/sda"));
    }

    @Test
    void aSwapFileIsAsSafeAsItsDisk() throws IOException {
        made.disk("sda", "8:0").mounted("8:0", "ext4", "/dev/sda").put("proc/swaps", SWAPS + "/swapfile file 1000 0 -2\n");
        assertThat(swap()).isInstanceOf(Result.Lacking.class);
        made.put("sys/devices/sda/dm/uuid", "CRYPT-LUKS2-1a2b-root");
        assertThat(swap()).isInstanceOf(Result.Ok.class);
    }

    @Test
    void compressedMemoryIsNoDiskUnlessOneIsBehindIt() throws IOException {
        made.put("proc/swaps", SWAPS + "/dev/zram0 partition 1000 0 100\n");
        assertThat(swap()).isInstanceOf(Result.Unknown.class);
        made.put("sys/block/zram0/backing_dev", "none\n");
        assertThat(swap()).isInstanceOf(Result.Ok.class);
        made.put("sys/block/zram0/backing_dev", "/dev/sda\n");
        assertThat(swap()).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void aServiceMayBeKeptOutOfTheSwap() throws IOException {
        made.disk("sda", "8:0").put("proc/swaps", SWAPS + "/dev/sda partition 1000 0 -2\n");
        made.put("proc/self/cgroup", "0::/system.slice/ashi-kiosk.service\n");
        made.put("sys/fs/cgroup/system.slice/ashi-kiosk.service/memory.swap.max", "max\n");
        assertThat(swap()).isInstanceOf(Result.Lacking.class);
        made.put("sys/fs/cgroup/system.slice/ashi-kiosk.service/memory.swap.max", "0\n");
        assertThat(swap()).isEqualTo(Result.ok("settings.check.swap.keptOut"));
    }

    private Result disk(String number, String type) throws IOException {
        return new DiskEncryption().look(made.mounted(number, type, "/dev/mapper/root").linux());
    }

    private Result swap() {
        return new SwapSpace().look(made.linux());
    }
}
