// Package set reads a folder of statements and documents, and writes what came of its lines. Package trial
// reconciles it by the use-cases; Match asks the matching alone, to compare.
//
//	invoices.csv   number, payer, payer_id, trust, order, issued, due, gross, currency, seller, owed, state, for_id,
//	               authority; amounts in pence
//	setup.csv      what was known before: rules, earlier payments, credits
//	statements/    bank files, as package bankfile reads them
//	remittances/   advices: CSV, XLSX or text
//	answers.csv    is written: date, amount, text, ordinal, linked, automatic, candidates
//
// Columns are found by their names; their order does not matter, and one that is missing is empty. What is wrong
// with a folder is a Fault, with its file and row. A row of setup.csv that says nothing is passed over, and noted.
package set
