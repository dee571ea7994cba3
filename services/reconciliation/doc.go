// Package reconciliation explains what came into a bank account and what left it: bank accounts of
// sellers, their statements, the lines of these, and what each line is linked to.
//
//	matching   which documents a line is for, and why; pure, without storage
//	known      what matching is to know of the book of a seller, in memory
//	remittance reads what a payer says that one payment is for
//	closing    a month of a book, closed by two people
//	set        a folder of statements and documents, as it is read, and its answers
//	trial      such a folder, reconciled by the use-cases in a store of its own
//
// # Bank accounts
//
//	open → closed
//
// A bank account is of one book. It starts with the balance of the beginning of a day; lines of
// earlier days are left out.
//
// # Statements
//
//	arriving → imported
//
// A statement appears whole. Its lines are written while it arrives, and nobody sees them; then one
// transaction makes it imported, and posts one entry a day. Lines that are known already are not
// taken again (bankfile.Keys). A statement that arrives and was given up is swept away by the next.
//
// # Lines
//
//	unexplained → part → explained
//	unexplained → explained
//	explained → part or unexplained
//	part → unexplained
//
// # Links
//
//	made → undone
//
// A link says how much of a line is for what: an invoice, a receipt that a person recorded before,
// money on account, charges, interest, or nothing of ours. It is never changed. To undo it takes a
// reason, and turns its entry today: what explains the line then counts from that day on at the earliest. A
// payment and its return, on two lines, are linked to each other: what the first had paid is owed again, and to
// undo one undoes both.
//
// After an import a job matches all lines of the book that wait, and links those of the account of which nothing
// is in doubt, as the program. What a person undid it never links again; and an account can be set so that
// only people link. What it linked, a person looks over.
//
// # Rules
//
//	active → removed
//
// A rule is learnt from a link that a person made: what the bank writes, or the account that it names, means a payer;
// or what it writes means charges, interest or nothing of ours. It names each
// link that it spoke for. What it linked stays when it is removed.
//
// # Remittance advices
//
//	read → used or dropped
//	used → read
//
// An advice says what one payment is for. It waits for its line, which is linked to all that it names
// in one. Undone, it waits again.
//
// # Books
//
//	what happens         debit                   credit
//	account opened       bank:ACCOUNT            opening:ACCOUNT
//	statement imported   bank:ACCOUNT            unexplained:ACCOUNT, one entry a day
//	line linked          unexplained:ACCOUNT     receivable, transit, onaccount, cost, income or outside
//	two lines cancel     nothing: they come to nothing in unexplained:ACCOUNT
//	link undone          what it posted, turned, today
//
// So bank:ACCOUNT is the bank's own balance, and unexplained:ACCOUNT is what waits to be done.
//
// # What holds
//
//   - A line links by itself only where its number, its amount and its payer agree. Everything else
//     is proposed, and a person decides. Where its payer owes as much on the same number to another seller,
//     a person is asked too.
//   - The links of a line that are made add up to what it says is explained, have its sign, and come
//     to no more than it.
//   - bank:ACCOUNT stands at the opening balance and the lines, and on the last day of the last
//     statement that agreed, at its closing balance.
//   - unexplained:ACCOUNT stands at what of the lines is not explained, turned.
//   - transit stands at what people recorded and no line shows.
//
// Check proves the last four.
package reconciliation
