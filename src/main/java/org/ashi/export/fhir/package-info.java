/// Intakes as FHIR R4 bundles. They are written as plain JSON; that they are what FHIR asks for is checked by its validator in the tests.
package org.ashi.export.fhir;
