"""Structured ways in: FHIR, HL7 v2 and tables; they end in the same raw rows and the same checks as paper."""
