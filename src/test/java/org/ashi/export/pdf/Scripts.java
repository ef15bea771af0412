package org.ashi.export.pdf;

import java.util.List;

/// Names of people who do not exist, as they are written around the world.
final class Scripts {

    /// @param printed whether the fonts and the typesetting do
    record Name(String script, String name, boolean printed) {

        @Override
        public String toString() {
            return script;
        }
    }

    static final List<Name> NAMES = List.of(
            new Name("Latin", "Zoë Ångström-Þórðardóttir", true),
            new Name("Vietnamese", "Nguyễn Thị Ngọc Ánh", true),
            new Name("Greek", "Ἑλένη Παπαδοπούλου", true),
            new Name("Cyrillic", "Олександр Ґудзь-Їжакевич", true),
            new Name("Armenian", "Արամ Խաչատրյան", true),
            new Name("Georgian", "გიორგი ჯავახიშვილი", true),
            new Name("Ethiopic", "አበበ ገብረ ሥላሴ", true),
            new Name("Thai", "ณัฐวุฒิ น้ำทิพย์ ญี่ปุ่น", true),
            new Name("Lao", "ສົມໄຊ ບຸນມີ ນ້ຳ", true),
            new Name("Cherokee", "ᏍᏏᏉᏯ ᎠᏰᎵ", true),
            new Name("Canadian syllabics", "ᐊᓈᓇ ᑎᑐᑦ", true),
            new Name("Tifinagh", "ⵎⵓⵃⴰⵏⴷ ⴰⵎⵣⵉⵖ", true),
            new Name("Hebrew", "משה כהן", false),
            new Name("Arabic", "محمد الأحمد", false),
            new Name("Devanagari", "नरेन्द्र शर्मा", false),
            new Name("Bengali", "রবীন্দ্রনাথ ঠাকুর", false),
            new Name("Gurmukhi", "ਹਰਪ੍ਰੀਤ ਸਿੰਘ", false),
            new Name("Gujarati", "મોહનદાસ ગાંધી", false),
            new Name("Tamil", "முத்துலட்சுமி", false),
            new Name("Telugu", "వెంకటేశ్వర", false),
            new Name("Sinhala", "මහින්ද", false),
            new Name("Khmer", "សុខា ចាន់", false),
            new Name("Myanmar", "အောင်ဆန်း", false),
            new Name("Tibetan", "བསྟན་འཛིན", false),
            new Name("Han", "王小明", false),
            new Name("Japanese", "山田はなこ", false),
            new Name("Hangul", "김영희", false));

    private Scripts() {}
}
