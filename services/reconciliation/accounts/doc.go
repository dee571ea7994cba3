// Package accounts is the account of a payer with a seller, as both see it.
//
// # Statement of account
//
// What the payer owed at the beginning of some days, each thing that moved it since, and what it owes at their
// end. It is read from the book of the seller each time, and stored nowhere: it is what receivable:PARTY and
// onaccount:PARTY stand at together. More than nothing is owed by the payer; less is its own money.
//
//   - The opening balance and the rows come to the closing balance, and this to what both accounts
//     stand at on the last day.
//   - What of one entry moves both accounts is one row; what moves money between them is none.
//
// # By letter
//
// A seller can choose that each payer gets its statement of a month on the first school day of the next, as letters
// leave (SendMonthly), where something is owed or moved. That it was sent is kept (Sent), by seller, payer and month,
// so it is sent once; what it said is read from the book again. A person can send one at any time (SendNow).
//
// # Who sees it
//
// Who handles the seller's money, and who reads the invoices to the payer. To everybody else, and where
// nothing ever stood between the two, there is no such account.
package accounts
