package org.ashi.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.ashi.vault.Cost;
import org.ashi.vault.SafeFile;
import org.ashi.vault.Stored;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `staff-code.json`: the hash of the code and how many wrong tries came one after the other.
record CodeFile(Stored file) {

    private static final int FORMAT = 1;

    static CodeFile in(Path dataFolder) {
        return new CodeFile(new SafeFile(dataFolder.resolve("staff-code.json")));
    }

    /// What is in the data folder.
    sealed interface Content {
        record Nothing() implements Content {}

        /// @param wrong tries since the last right one, at least 0
        record Kept(CodeHash hash, int wrong) implements Content {
            public Kept {
                if (wrong < 0) {
                    throw new IllegalArgumentException("wrong tries are not negative");
                }
            }
        }

        /// There, but not to be read or understood.
        record Damaged() implements Content {}
    }

    Content read() {
        if (!file.exists()) {
            return new Content.Nothing();
        }
        try {
            return kept(JsonMapper.shared().readTree(file.read()));
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            return new Content.Damaged();
        }
    }

    void write(Content.Kept content) throws IOException {
        var node = JsonMapper.shared().createObjectNode();
        var cost = content.hash().cost();
        node.put("format", FORMAT);
        node.put("kdf", "argon2id");
        node.put("kibibytes", cost.kibibytes());
        node.put("passes", cost.passes());
        node.put("lanes", cost.lanes());
        node.put("salt", Base64.getEncoder().encodeToString(content.hash().salt()));
        node.put("hash", Base64.getEncoder().encodeToString(content.hash().hash()));
        node.put("wrong", content.wrong());
        file.write(JsonMapper.shared().writeValueAsBytes(node));
    }

    private static Content kept(JsonNode node) {
        if (number(node, "format") != FORMAT || !text(node, "kdf").equals("argon2id")) {
            return new Content.Damaged();
        }
        var cost = new Cost(number(node, "kibibytes"), number(node, "passes"), number(node, "lanes"));
        var decoder = Base64.getDecoder();
        var hash = new CodeHash(cost, decoder.decode(text(node, "salt")), decoder.decode(text(node, "hash")));
        return new Content.Kept(hash, number(node, "wrong"));
    }

    private static int number(JsonNode node, String name) {
        var member = node.path(name);
        if (!member.isInt()) {
            throw new IllegalArgumentException("no number");
        }
        return member.intValue();
    }

    private static String text(JsonNode node, String name) {
        var member = node.path(name);
        if (!member.isString()) {
            throw new IllegalArgumentException("no text");
        }
        return member.stringValue();
    }
}
