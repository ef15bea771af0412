package org.ashi.form;

import java.util.List;

/// A step of the questionnaire.
public record Section(String id, List<Page> pages) {
    public Section {
        pages = List.copyOf(pages);
    }
}
