/// How a pack does on cases whose urgency others have judged, and how much work it makes of ordinary patients.
@NullMarked
package org.ashi.cli.score;

import org.jspecify.annotations.NullMarked;
