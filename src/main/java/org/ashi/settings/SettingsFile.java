package org.ashi.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.ashi.vault.SafeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings of one workstation, in `settings.json` of the data folder.
public final class SettingsFile {

    /// The settings could not be read, so that the usual ones are used. In a kiosk that is an unlocked screen: whoever reads
    /// this starts the kiosk where a staff code is set.
    public static final String UNREADABLE = "ASHI-S03";
    /// The settings could not be written.
    public static final String UNWRITABLE = "ASHI-S04";

    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final int FORMAT = 1;
    private static final String LOCK_MINUTES = "lockMinutes";

    private final SafeFile file;

    /// @param dataFolder need not exist yet
    public SettingsFile(Path dataFolder) {
        file = new SafeFile(dataFolder.resolve("settings.json"));
    }

    /// @param settings [Settings#DEFAULT] where there are none yet. Where they are damaged the same, but unfinished forms are kept: they
    ///     may have said so, and what is deleted is gone
    /// @param damaged there is a file, but this program cannot read it: tell staff the code [SettingsFile#UNREADABLE]
    public record Reading(Settings settings, boolean damaged) {}

    public Reading read() {
        if (!file.exists()) {
            return new Reading(Settings.DEFAULT, false);
        }
        try {
            return new Reading(settings(JsonMapper.shared().readTree(file.read())), false);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, UNREADABLE + " the settings could not be read");
            return new Reading(Settings.DEFAULT.withKeepUnfinished(true), true);
        }
    }

    /// @return false where they could not be written and those before still count; tell staff the code [#UNWRITABLE]
    public boolean write(Settings settings) {
        var node = JsonMapper.shared().createObjectNode();
        node.put("format", FORMAT);
        node.put("kiosk", settings.kiosk());
        node.put("language", settings.language());
        node.put("look", settings.look());
        node.put("textPercent", settings.textPercent());
        node.put("calm", settings.calm());
        node.put("keepUnfinished", settings.keepUnfinished());
        node.put(LOCK_MINUTES, settings.lockMinutes());
        try {
            file.write(JsonMapper.shared().writeValueAsBytes(node));
            return true;
        } catch (IOException refused) {
            LOG.log(Level.ERROR, UNWRITABLE + " the settings could not be written: " + refused.getClass().getName());
            return false;
        }
    }

    private static Settings settings(JsonNode node) {
        if (!node.path("format").isInt() || node.path("format").intValue() != FORMAT) {
            throw new IllegalArgumentException("another format");
        }
        return new Settings(
                flag(node, "kiosk"),
                text(node, "language"),
                text(node, "look"),
                number(node, "textPercent"),
                flag(node, "calm"),
                flag(node, "keepUnfinished"),
                // Settings that were written before this could be chosen.
                node.has(LOCK_MINUTES) ? number(node, LOCK_MINUTES) : Settings.USUAL_LOCK_MINUTES);
    }

    private static boolean flag(JsonNode node, String name) {
        var member = node.path(name);
        return require(member.isBoolean(), member).booleanValue();
    }

    private static String text(JsonNode node, String name) {
        var member = node.path(name);
        return require(member.isString(), member).stringValue();
    }

    private static int number(JsonNode node, String name) {
        var member = node.path(name);
        return require(member.isInt(), member).intValue();
    }

    private static JsonNode require(boolean fits, JsonNode member) {
        if (!fits) {
            throw new IllegalArgumentException("a setting is missing or of the wrong type");
        }
        return member;
    }
}
