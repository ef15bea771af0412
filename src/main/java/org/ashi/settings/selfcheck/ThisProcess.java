package org.ashi.settings.selfcheck;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.security.auth.module.NTSystem;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program as it runs.
public record ThisProcess() implements Running {

    @Override
    public Optional<String> option(String name) {
        try {
            return Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                    .map(vm -> vm.getVMOption(name).getValue());
        } catch (IllegalArgumentException unknownOption) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> ancestors() {
        var names = new ArrayList<String>();
        var next = ProcessHandle.current().parent();
        while (next.isPresent()) {
            next.get().info().command().map(Path::of).map(Path::getFileName).ifPresent(n -> names.add(n.toString()));
            next = next.get().parent();
        }
        return List.copyOf(names);
    }

    @Override
    public List<String> windowsGroups() {
        try {
            var groups = new NTSystem().getGroupIDs();
            return groups == null ? List.of() : List.of(groups);
        } catch (LinkageError | RuntimeException notWindows) {
            return List.of();
        }
    }
}
