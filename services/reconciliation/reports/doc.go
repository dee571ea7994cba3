// Package reports says what the book of a seller comes to: how old what is owed is, and the boxes of a VAT
// return. It stores nothing.
//
// # Aged debt
//
// What payers owe by invoices, and what home schools are owed by self-bills, as of today, by how many days
// ago it was due:
//
//	not due · 1 to 30 · 31 to 60 · 61 to 90 · over 90
//
// A self-bill names no due day: its days count from the day of issue. In all, debtors are what the accounts
// receivable:PARTY of the book stand at, and creditors what payable:PARTY stand at, each party's too.
//
// # VAT by box
//
// From the entries of the book that count on some days:
//
//	box  what
//	1    vat:output
//	4    vat:input
//	6    income, before VAT
//	7    cost, before VAT, but for what was written off
//
// What documents say is outside the scope of VAT, or within one legal person, is in neither box 6 nor box 7;
// it is told beside them. VAT of the reverse charge is in no entry: the net of such purchases is told, for a
// person to work it out.
package reports
