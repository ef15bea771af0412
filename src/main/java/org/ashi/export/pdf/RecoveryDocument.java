package org.ashi.export.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Frame;
import org.ashi.export.pdf.flow.Furniture;
import org.ashi.export.pdf.flow.Pair;
import org.ashi.export.pdf.flow.PairRow;
import org.ashi.export.pdf.flow.Panel;
import org.ashi.export.pdf.flow.Paragraph;
import org.ashi.export.pdf.flow.Press;
import org.ashi.export.pdf.flow.Strip;
import org.ashi.export.pdf.flow.Style;
import org.ashi.text.Messages;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.recovery.RecoveryCode;

/// The one page of a recovery sheet, in large type for a tired reader.
final class RecoveryDocument implements Filing.Document {

    /// What the sheet says of one practice.
    record Content(String practice, Instant made, Fingerprint fingerprint, RecoveryCode code) {}

    private static final Style LEAD = new Style(false, 11.5f, 16, Look.TEXT);
    private static final Style TEXT = new Style(false, 10.5f, 14.5f, Look.TEXT);
    private static final Style LABEL = new Style(false, 10.5f, 15, Look.MUTED);
    private static final float FACT_LABEL = 150;
    private static final float STEP_LABEL = 14;
    private static final List<String> STEPS =
            List.of("vault.sheet.how.1", "vault.sheet.how.2", "vault.sheet.how.3", "vault.sheet.how.4");

    private final Content content;
    private final Messages messages;
    private final Press press;
    private final Furniture furniture;
    private final Frame frame;

    RecoveryDocument(Content content, Messages messages, PaperSize paper, Press press) {
        this.content = content;
        this.messages = messages;
        this.press = press;
        furniture = new Furniture(
                messages.get("vault.sheet.head", content.practice()), Look.HEAD, messages.get("vault.sheet.foot"), Look.FOOT,
                (page, pages) -> messages.get("product.name"), Look.HAIR);
        frame = furniture.frame(press.faces(), paper.width(), paper.height(), Look.MARGIN);
    }

    @Override
    public Press.Printed print() throws IOException {
        var sheet = new Sheet(press.faces().repertoire());
        sheet.text(messages.get("vault.sheet.title"), Look.TITLE);
        sheet.gap(4);
        fact(sheet, "vault.sheet.practice", content.practice());
        fact(sheet, "vault.sheet.date", messages.date(LocalDate.ofInstant(content.made(), messages.zone())));
        fact(sheet, "vault.sheet.fingerprint", content.fingerprint().text());
        sheet.gap(8);
        sheet.add(new Panel(
                new Paragraph(messages.get("vault.sheet.what"), LEAD.asBold()), Look.WARM_TINT, Look.WARM, 9));
        sheet.section(messages.get("vault.sheet.code"));
        sheet.gap(4);
        sheet.add(new CodeBlock(groups(), QrCode.of(String.join(" ", groups())), messages.get("vault.sheet.scan")));
        sheet.gap(7);
        sheet.text(messages.get("vault.sheet.hint"), TEXT);
        sheet.section(messages.get("vault.sheet.how"));
        for (var step : STEPS) {
            // One names the button that is to be pressed.
            var words = messages.get(step, messages.get("vault.recovery.open"));
            var number = step.substring(step.lastIndexOf('.') + 1);
            sheet.add(PairRow.item(new Pair(number, TEXT.asBold(), words, TEXT), STEP_LABEL));
            sheet.gap(4);
        }
        sheet.gap(18);
        sheet.add(kept());
        var about = new Press.About(
                messages.get("vault.sheet.title"), messages.get("product.name"), messages.locale(), content.made(), messages.zone());
        return press.print(sheet.blocks(), furniture, frame, about);
    }

    private void fact(Sheet sheet, String key, String value) {
        sheet.add(new PairRow(new Pair(messages.get(key), LABEL, value, LEAD.asBold()), FACT_LABEL));
    }

    /// A line to write on where this copy lies.
    private Block kept() {
        var label = messages.get("vault.sheet.kept");
        return (faces, width) -> List.of(new Strip(LABEL.leading(), Strip.Bond.FREE, (canvas, x, top) -> {
            canvas.text(label, LABEL, x, top);
            canvas.box(Look.MUTED, x + FACT_LABEL, top + LABEL.leading(), width - FACT_LABEL, 0.7f);
        }));
    }

    private List<String> groups() {
        return IntStream.rangeClosed(1, RecoveryCode.GROUPS)
                .mapToObj(number -> {
                    var group = content.code().group(number);
                    var text = new String(group);
                    Arrays.fill(group, '\0');
                    return text;
                })
                .toList();
    }

    /// A page without all groups, in order and within the margins, is worse than none.
    @Override
    public List<String> missingIn(byte[] bytes) throws IOException {
        var pages = ReadBack.of(bytes, frame);
        if (pages.size() != 1) {
            return List.of("one.page");
        }
        var page = pages.getFirst();
        var missing = new ArrayList<String>();
        if (page.outside() > 0) {
            missing.add("page.1.outside");
        }
        if (!page.body().contains(content.fingerprint().text())) {
            missing.add("fingerprint");
        }
        var at = 0;
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            var wanted = number + groups().get(number - 1);
            var here = page.body().indexOf(wanted, at);
            if (here < 0) {
                missing.add("group." + number);
            } else {
                at = here + wanted.length();
            }
        }
        return missing;
    }

    @Override
    public void close() throws IOException {
        press.close();
    }
}
