// Package set reads a folder of statements and documents, matches them, and writes what came of
// it: to see how well lines find their documents, without a database.
//
//	invoices.csv   number, payer, payer_id, trust, order, issued, due, gross, currency, seller, owed, state, for_id,
//	               authority; amounts in pence
//	setup.csv      what was known before: rules, earlier payments, credits
//	statements/    bank files, as package bankfile reads them
//	remittances/   advices: CSV, XLSX or text
//	answers.csv    is written: date, amount, text, ordinal, linked, automatic, candidates
//
// Columns are found by their names; their order does not matter, and one that is missing is empty.
package set
