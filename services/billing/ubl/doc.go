// Package ubl writes invoices, credit notes and self-bills as electronic invoices: UBL 2.1 by the
// European norm EN 16931. It knows nothing of billing: whoever has a document fills a Document.
//
// # Which rules a file keeps
//
// A file names the rules that it keeps, its customization. Where both sides have an electronic
// address and the buyer has something to know the document by, these are those of the network
// Peppol (BIS Billing 3, or BIS Self-Billing 3); else those of the norm alone.
//
// # VAT
//
// The code of a line comes from its Reason:
//
//		standard, reduced  S, with 20 or 5 %
//		zero               Z
//		exempt             E, with the ground
//		outside            O, without a rate, with the ground
//		reverse_charge     AE: the buyer accounts for it
//
//	  - The VAT is worked out once for each reason and rate, from the sum of the nets (VATOf).
//	  - A document with a line outside the scope has only such lines, and shows no VAT number.
//	  - A seller that charges no VAT and has no number says so in place of one.
//
// # Amounts
//
// Every amount is whole pence; nothing is a float. Effort is counted in half-days and written in
// days, which the list of units has: five half-days are 2.5 DAY. The price of a day there is twice
// that of a half-day, so quantity times price is the net to the penny.
//
// # What is refused
//
// Write checks everything first and writes all or nothing. What it cannot write well it refuses
// with Refused, which has a sentence for each reason. The same document gives the same bytes.
//
// The folder rules holds the program that asks the published rules; its test says so where there is
// no Java. Why: docs/decisions/0073-e-invoices.md.
package ubl
