package org.ashi.ui.wizard;

/// Why a page cannot be left yet.
///
/// @param questionId where
/// @param text what to do about it, in the user's language
public record Problem(String questionId, String text) {}
