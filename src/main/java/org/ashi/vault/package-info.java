/// Keys, sealing and the audit chain, without SQL and without screens. The scheme is "ASHI-1".
package org.ashi.vault;
