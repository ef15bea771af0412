/// Proofs that a protocol pack keeps its promises for every set of answers. The rules of a form become a circuit of truth
/// values ([org.ashi.pack.proof.Circuit]), each promise a question to a solver: are there answers that break it?
@NullMarked
package org.ashi.pack.proof;

import org.jspecify.annotations.NullMarked;
