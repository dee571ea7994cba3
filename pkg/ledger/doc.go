// Package ledger keeps double-entry books on pkg/docdb. It knows no business: whoever posts
// decides what the accounts are and mean.
//
// # A book
//
// A book is in one currency. It has entries, numbered from 1 without a gap in the order in
// which they were posted. An entry counts on a day, names what it is about by a kind and a
// subject, and has postings to accounts: debits are positive, credits negative, and together
// they are nothing. An entry is never changed and never deleted: what was wrong is put right by
// another one, with the postings turned. A book can be closed up to a day, and reopened from an
// earlier one on; on closed days it takes no entries.
//
// # What holds
//
//   - The postings of each entry, and so the balances of each book on each day, sum to nothing.
//   - The numbers of a book's entries are 1, 2, 3 …
//   - A book has at most one entry of a kind about a subject.
//   - No entry counts on a day up to which its book was closed when it was posted.
//   - The balance of an account on a day is the sum of its postings up to the end of that day.
//
// Check proves all of it on what is stored.
//
// # How it is kept
//
// Beside the entries stand their postings, one document each, by which the movements of an
// account are found, and the sum of each account for each month, from which balances are made:
// the balance of a day is the sum of the months before it and of the postings of its own month.
// Every posting replaces the book's document, and so does closing it. So postings to one book
// follow each other, and none slips in while the book is closed.
package ledger
