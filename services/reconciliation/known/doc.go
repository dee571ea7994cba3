// Package known keeps in memory what matching is to know of the books of sellers: to read it anew for
// each line would take seconds.
//
//	Books ─Of(seller)─> matching.Book of invoices, self-bills, those who pay and get them, credit notes and
//	                    earlier payments
//
// Whatever changes what is owed posts an entry, and the entries of a book are numbered without a gap.
// So the number of the last entry says whether anything is new, and the entries since say what. A
// document of which only what is owed changed costs some milliseconds; a new one has the book made
// anew from what is in memory.
//
// What holds:
//
//   - A book is as its documents are at the last entry that was committed when it was asked for, or later.
//   - A book that was given never changes.
//   - What one program keeps, no other needs: each replica reads for itself.
//
// Invoices of the last two years are known, and older ones on which something is owed. Rules and
// remittance advices are not kept here: whoever asks adds them with Book.With.
package known
