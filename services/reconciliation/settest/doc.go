// Package settest makes the labelled sets by which reconciliation is judged: which statement
// line pays which invoice. The rules of labelling stand in ../testdata/README.md. The same seed
// gives the same bytes.
//
//	register ─ choose ─ World ─ plans ─ numbers ─ statement files ─ labels ─ folder
//
// A plan makes lines of one kind with the invoices that they pay. What a payer wrote is asked
// when the invoices have numbers; a label is asked last, of the text that the bank let through.
package settest
