package org.ashi.pack;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The pack that ships, for tests of what is built on it.
public final class BuiltInPack {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private BuiltInPack() {}

    /// Read once, when it is first asked for: it does not change.
    private static final class Shipped {
        private static final ProtocolPack PACK = read(PackFiles.builtIn("low-back-pain"));
    }

    public static ProtocolPack lowBackPain() {
        return Shipped.PACK;
    }

    /// The same in English and Spanish, whether or not Spanish is released: what is not yet translated is in English.
    public static ProtocolPack inEnglishAndSpanish() {
        var files = PackFiles.builtIn("low-back-pain");
        return read(name -> switch (name) {
            case "pack.json" -> Optional.of(withSpanish(files.read(name).orElseThrow()));
            case "text/es.json" -> Optional.of(inSpanish(
                    files.read("text/en.json").orElseThrow(), files.read(name).orElseThrow()));
            default -> files.read(name);
        });
    }

    private static byte[] withSpanish(byte[] json) {
        var pack = (ObjectNode) MAPPER.readTree(json);
        pack.putArray("languages").add("en").add("es");
        var services = (ObjectNode) pack.path("settings").path("sameDayService");
        services.set("es", services.path("es").isMissingNode() ? services.get("en") : services.get("es"));
        return MAPPER.writeValueAsBytes(pack);
    }

    private static byte[] inSpanish(byte[] english, byte[] spanish) {
        var texts = (ObjectNode) MAPPER.readTree(english);
        ((ObjectNode) texts.path("texts")).setAll((ObjectNode) MAPPER.readTree(spanish).path("texts"));
        texts.set("translation", MAPPER.readTree(spanish).path("translation"));
        return MAPPER.writeValueAsBytes(texts.put("language", "es"));
    }

    private static ProtocolPack read(PackFiles files) {
        return switch (new PackReader().read(files)) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused refused -> {
                var wording = new ProblemWording(Messages.of(Locale.ENGLISH, ZoneOffset.UTC));
                throw new AssertionError("the built-in pack is refused:\n"
                        + String.join(
                                "\n",
                                refused.problems().stream().map(wording::line).toList()));
            }
        };
    }
}
