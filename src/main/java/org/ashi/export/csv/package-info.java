/// Many intakes as one table, for spreadsheets (CSV) and for programs (JSON).
package org.ashi.export.csv;
