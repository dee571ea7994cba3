// Package reconciliation explains what came into a bank account and what left it: statements,
// their lines, and what each line is linked to.
//
//	matching   which documents a line is for, and why; pure, without storage
//	remittance reads what a payer says that one payment is for
//	set        a folder of statements and documents, matched and written as answers
//
// What holds: a line links by itself only where its number, its amount and its payer agree.
// Everything else is proposed, and a person decides.
package reconciliation
