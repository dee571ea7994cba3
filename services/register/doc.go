// Package register holds the schools of the national register and the
// partnerships that they form.
//
// # Schools
//
// A school is a row of the register ("Get information about schools"), keyed by
// its URN. Only an import changes what the register says of it; people never do.
// Each row of the register says when it was last changed, by which a download is
// known that is older than what was imported. The statuses are
//
//	proposed → open → closed
//
// A download that was opened in a spreadsheet is read all the same: dates,
// numbers and codes as they were before, or, where one cannot be told, none of
// its column, and the schools keep what they had. What was cut off is refused.
//
// "Open, but proposed to close" is open. A closed school may have successors in
// the register's links, told from either end; when an operator confirms one, the closed school is
// succeeded, and an event tells the other nouns to let people and documents
// follow. A school is succeeded once, by an open school, never by itself.
//
// # Partnerships
//
// A partnership is any group that brokers among its members: an alliance, a
// trust, a federation, a local authority, a region, a network. It may have a
// parent; parents never form a circle. A school is a member of a partnership
// once, and may belong to several.
//
// # Joining
//
// A school joins when its head says yes to a request of the partnership's broker;
// where nobody with an account is head, an operator decides. A request is
//
//	asked → joined, declined, withdrawn, or expired after 30 days
//
// and there is one at a time. Every head of the school is told of who asked,
// joined and left. The head can end a membership, and the broker can let a member
// go. A membership gives the partnership no power over the school's people.
// People, who stand below, tell the register who calls and which schools have
// heads; see People.
//
// # Who is paid
//
// A partnership and a school (as Supplier) each have a Payee: an account and a VAT
// number. A change of these is
//
//	waiting → done, stopped, or replaced by a later one
//
// and there is one of a holder at a time. It is done when a second person with a
// right to it confirms it, or after three days, also where there was no payee
// before. Until then the old one stands on all that is drawn up. All officers are
// told when it is asked, done and stopped; each of them, and an operator, can stop
// it. Who asked must still be one of them when it takes effect. Events have the last
// digits of an account only. Why: docs/decisions/0013-a-change-of-payee-waits.md.
//
// # Finding
//
// Schools are found through a search index, which follows the documents by
// jobs. When it is down, names and URNs are still found by their beginnings.
// Names have several spellings: package spelling brings what is indexed and what
// is asked to one, before an engine sees it.
package register
