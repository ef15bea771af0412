package org.ashi.pack.proof;

import org.ashi.pack.PackFiles;

/// A pack with one small fault in it.
///
/// @param number from 1
/// @param file in which the fault is, such as `rules.json`
/// @param pointer JSON pointer of the place
/// @param owner id of the rule, fact, cause, option or question it belongs to; empty where it belongs to none
/// @param before JSON of what stands there in the pack
/// @param after JSON of what stands there now; empty where it is left out
public record Mutant(
        int number, Fault fault, String file, String pointer, String owner, String before, String after, PackFiles files) {}
