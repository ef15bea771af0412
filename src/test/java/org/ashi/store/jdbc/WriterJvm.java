package org.ashi.store.jdbc;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/// How to start a [WriterProgram] quickly, since it is started and killed very often: with its classes archived by a
/// first run. Only classes from jars can be archived, so folders on the class path are packed.
///
/// @param temp for the archive of classes, temporary files and error output
record WriterJvm(Path temp, String classPath) {

    static WriterJvm prepare(Path temp) throws IOException, InterruptedException {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        var jars = new ArrayList<String>();
        for (var entry : Arrays.asList(entries)) {
            var path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(pack(path, temp.resolve("classes-" + jars.size() + ".jar")).toString());
            } else if (Files.exists(path)) {
                jars.add(entry);
            }
        }
        var jvm = new WriterJvm(temp, jars.stream().collect(Collectors.joining(File.pathSeparator)));
        jvm.launch(List.of(), "-XX:ArchiveClassesAtExit=" + jvm.classes(), temp.resolve("training"), "training").finish();
        return jvm;
    }

    /// @param prefix what to run it under; empty for nothing
    WriterProcess start(List<String> prefix, Path archive, String mode) throws IOException {
        return launch(prefix, "-XX:SharedArchiveFile=" + classes(), archive, mode);
    }

    Path errors() {
        return temp.resolve("stderr.txt");
    }

    private Path classes() {
        return temp.resolve("classes.jsa");
    }

    private WriterProcess launch(List<String> prefix, String sharing, Path archive, String mode) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", sharing));
        // Standard output is for acknowledgements alone.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-Djava.io.tmpdir=" + temp));
        command.addAll(List.of("-cp", classPath, WriterProgram.class.getName(), archive.toString(), mode));
        return new WriterProcess(command, errors());
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            for (var file : files.filter(file -> !file.equals(folder)).sorted().toList()) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                // Folders have entries of their own, as in Maven's jars: Flyway finds its scripts through them.
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }
}
