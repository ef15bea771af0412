package org.ashi.export.pdf.flow;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAExtensionSchema;
import org.apache.xmpbox.schema.XMPSchema;
import org.apache.xmpbox.type.AbstractStructuredType;
import org.apache.xmpbox.type.ArrayProperty;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.type.Cardinality;
import org.apache.xmpbox.type.PDFAPropertyType;
import org.apache.xmpbox.type.PDFASchemaType;
import org.apache.xmpbox.xml.XmpSerializer;

/// What a file says about itself: title, language, colours, and which standards it keeps.
///
/// @param archival it keeps PDF/A-2a too, which a locked file cannot
record Description(Press.About about, boolean archival) {

    private static final float VERSION = 1.7f;
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final String UA_SPACE = "http://www.aiim.org/pdfua/ns/id/";
    private static final String UA_PREFIX = "pdfuaid";
    /// Of Adobe's extensions to PDF 1.7, which a file locked with AES-256 needs.
    private static final int LOCK_LEVEL = 8;

    /// @throws IOException if the colours are not found or the words cannot be written down
    void write(PDDocument document) throws IOException {
        document.setVersion(VERSION);
        var info = document.getDocumentInformation();
        info.setTitle(about.title());
        info.setProducer(about.producer());
        info.setCreationDate(made());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(about.language().toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(colours(document));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(words());
        catalog.setMetadata(metadata);
        if (!archival) {
            extend(catalog.getCOSObject());
        }
    }

    private GregorianCalendar made() {
        return GregorianCalendar.from(about.made().atZone(about.zone()));
    }

    /// What red, green and blue are meant by the numbers on the pages.
    private static PDOutputIntent colours(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static void extend(COSDictionary catalog) {
        var adobe = new COSDictionary();
        adobe.setName("BaseVersion", Float.toString(VERSION));
        adobe.setItem("ExtensionLevel", COSInteger.get(LOCK_LEVEL));
        var extensions = new COSDictionary();
        extensions.setItem("ADBE", adobe);
        catalog.setItem(COSName.getPDFName("Extensions"), extensions);
    }

    private byte[] words() throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            xmp.createAndAddDublinCoreSchema().setTitle(about.title());
            xmp.createAndAddAdobePDFSchema().setProducer(about.producer());
            xmp.createAndAddXMPBasicSchema().setCreateDate(made());
            var ua = new XMPSchema(xmp, UA_SPACE, UA_PREFIX);
            ua.setIntegerPropertyValueAsSimple("part", 1);
            xmp.addSchema(ua);
            if (archival) {
                var archive = xmp.createAndAddPDFAIdentificationSchema();
                archive.setPart(2);
                archive.setConformance("A");
            }
            explainUa(xmp);
            var out = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, out, true);
            return out.toByteArray();
        } catch (BadFieldValueException | TransformerException impossible) {
            throw new IOException("the description cannot be written", impossible);
        }
    }

    /// PDF/A asks that names which it does not know are explained.
    private static void explainUa(XMPMetadata xmp) {
        var part = new PDFAPropertyType(xmp);
        text(part, PDFAPropertyType.NAME, "part");
        text(part, PDFAPropertyType.VALUETYPE, "Integer");
        text(part, PDFAPropertyType.CATEGORY, "internal");
        text(part, PDFAPropertyType.DESCRIPTION, "Part of ISO 14289 that the document keeps");
        var schema = new PDFASchemaType(xmp);
        text(schema, PDFASchemaType.SCHEMA, "PDF/UA identification");
        text(schema, PDFASchemaType.NAMESPACE_URI, UA_SPACE);
        text(schema, PDFASchemaType.PREFIX, UA_PREFIX);
        var properties = new ArrayProperty(
                xmp, schema.getNamespace(), schema.getPrefix(), PDFASchemaType.PROPERTY, Cardinality.Seq);
        properties.addProperty(part);
        schema.addProperty(properties);
        var extension = xmp.createAndAddPDFAExtensionSchemaWithDefaultNS();
        var schemas = new ArrayProperty(
                xmp, extension.getNamespace(), extension.getPrefix(), PDFAExtensionSchema.SCHEMAS, Cardinality.Bag);
        schemas.addProperty(schema);
        extension.addProperty(schemas);
    }

    private static void text(AbstractStructuredType of, String name, String value) {
        of.addProperty(of.createTextType(name, value));
    }
}
