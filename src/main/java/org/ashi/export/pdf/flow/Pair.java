package org.ashi.export.pdf.flow;

/// A label and what it says.
public record Pair(String label, Style labelStyle, String value, Style valueStyle) {}
