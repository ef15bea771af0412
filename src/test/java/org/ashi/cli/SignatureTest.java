package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.store.FreshArchive;
import org.ashi.store.SignedIntakes;
import org.ashi.store.TroubledStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists and records say whether what stands there was signed.
class SignatureTest {

    private static final String LINE =
            "{\"patient\":{\"name\":\"Ana Alvarez\"},\"answers\":{\"pain_now\":4,\"rf_fever\":\"no\"}}\n";
    private static final String BROKEN = "Signature no longer matches";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Cli cli = Cli.with(archive);
    private final String id = cli.reading(LINE, "intake", "-").out().strip();

    @Test
    void anAnswerFileIsNotSigned() {
        assertThat(cli.run("list").out()).contains("Not signed").doesNotContain(BROKEN, "asked for help");
        assertThat(cli.run("show", id).out()).contains("Form: First visit", "Signature: Not signed");
        var json = json("show", id, "--json");
        assertThat(json.get("signature").toString()).isEqualTo("{\"state\":\"NONE\"}");
        assertThat(json.get("form").stringValue()).isEqualTo("first");
        assertThat(json.get("helps").isEmpty()).isTrue();
        assertThat(json("list", "--json").get("signature").stringValue()).isEqualTo("NONE");
    }

    @Test
    void aSignatureThatHoldsIsToldWithHowWhenAndToWhat() {
        SignedIntakes.sign(store, UUID.fromString(id), SignedIntakes.TYPED);
        SignedIntakes.change(store, UUID.fromString(id), "capacity", Answer.yes());
        assertThat(cli.run("list").out()).contains("Signed", "asked for help").doesNotContain(BROKEN, "Not signed");
        assertThat(cli.run("show", id).out())
                .contains("Signature: Signed", "Typed as “Ana Alvarez Ruiz” on 21 Nov 2026, 09:03")
                .contains("Consent text version 1, read in Spanish", "Asked for help, 21 Nov 2026, 09:03: ")
                .doesNotContain(BROKEN, "check_numb");
        var json = json("show", id, "--json");
        assertThat(json.get("signature").get("state").stringValue()).isEqualTo("MATCHES");
        assertThat(json.get("signature").get("typed").stringValue()).isEqualTo("Ana Alvarez Ruiz");
        assertThat(json.get("signature").get("consent").get("language").stringValue()).isEqualTo("es");
        assertThat(json.get("helps").get(0).get("page").stringValue()).isEqualTo("check_numb");
        var row = json("list", "--json");
        assertThat(row.get("signature").stringValue()).isEqualTo("MATCHES");
        assertThat(row.get("helped").booleanValue()).isTrue();
    }

    @Test
    void anAnswerChangedLaterBreaksIt() {
        SignedIntakes.sign(store, UUID.fromString(id), SignedIntakes.DRAWN);
        SignedIntakes.change(store, UUID.fromString(id), "pain_now", new Answer.Number(9));
        assertThat(cli.run("list").out()).contains(BROKEN);
        assertThat(cli.run("show", id).out()).contains("Signature: " + BROKEN, "changed after the patient signed");
        var signature = json("show", id, "--json").get("signature");
        assertThat(signature.get("state").stringValue()).isEqualTo("BROKEN");
        assertThat(signature.get("drawn").size()).isEqualTo(2);
        assertThat(json("list", "--json").get("signature").stringValue()).isEqualTo("BROKEN");
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(cli.run(arguments).out());
    }
}
