// Package privacy gives people what is held about them, and erases them.
//
// # The table
//
// Table says of every collection what it holds about people: how a document is
// somebody's, what of it they get, and what becomes of it when they are erased. A
// collection without a line makes a test fail; so whoever adds one decides.
//
// # The copy
//
// A person gets everything in one file: a heading for each collection, the words
// of the product, no secrets, and no words of others.
//
// # Erasure
//
//	asked → begun → done
//	asked → withdrawn, asked → refused
//
// A person asks; an operator, never the same person, carries it out or says why
// not, within the month that the law gives. What must be finished first is said
// to both: what they lead, and what is open in a school whose only head they are.
//
// To carry it out closes the account in one transaction: nobody can sign in, its
// roles end, and it is called "Erased person". Then a job looks through every
// collection. What is only theirs goes (sessions, notices, letters, drafts); what
// others need stays without name and address (agreements, visits, money, the
// school's needs, the audit trail). It looks again an hour later, until a pass
// finds nothing; jobs that ran meanwhile, and letters that waited, are found then.
// Each document is changed in a transaction of its own kind and at its version, and the
// job goes on from the collection where it was interrupted. Who it was is kept with
// the request until then, and no longer.
//
// # Names
//
// Names have several spellings, and one name several owners. See wording: the full
// name is replaced everywhere, unless somebody else has it; a surname alone
// everywhere where it is nobody else's, no place's and no ordinary word, else only
// in what has to do with the person, after a title or a first name. Telephone
// numbers go from the texts that they may have written.
package privacy
