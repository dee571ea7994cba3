// Package privacy gives people a copy of what is held about them, and erases them.
//
// # The table
//
// Table says of every collection what it holds about people: what makes a document
// somebody's, which fields they get, and what becomes of it when they are erased. A test
// fails for a collection without a line, so nobody can forget one.
//
// # The copy
//
// A person gets everything in one file: a heading for each collection, the words of the
// product, no secrets, and no words of others.
//
// # Erasure
//
//	asked → begun → done
//	asked → withdrawn or refused
//
// A person asks. An operator, never the same person, carries it out or says why not, within
// the month that the law gives. Both are told what must be finished first: what the person
// leads, and what is open in a school whose only head they are.
//
// Carrying it out closes the account in one transaction: nobody can sign in, its roles end,
// and it is called "Erased person". Then a job looks through every collection. Documents
// that are only theirs go (sessions, notices, letters, drafts). Documents that others need
// stay without name and address (agreements, visits, money, the school's needs, the audit
// trail). The job looks again an hour later, until a pass finds nothing, since other jobs
// and waiting letters may have written the name meanwhile. Each document is changed at its
// version. An interrupted job goes on from the same collection. The request keeps the
// person's name until the end, and no longer.
//
// # Names
//
// Names have several spellings, and one name may have several owners; see wording. The full
// name is replaced everywhere, unless somebody else has it. A surname alone is replaced
// everywhere if it belongs to nobody else and to no place, and is not an ordinary word.
// Else it is replaced only in documents about the person, after a title or a first name.
// Telephone numbers are removed from texts that the person may have written.
package privacy
