// Package security keeps what an operator must see who suspects an attack, and a
// person who fears for their account: sign-ins, those that failed, what was
// refused, and who got or lost power.
//
// It is kept apart from the events of the other nouns, which are for ever: these
// have network addresses, and are deleted after twelve months.
//
// # What is written
//
//   - signed in: with which account, from where
//   - failed: a wrong password, code or passkey; of an address that nobody has, the
//     beginning of its hash. What was typed is never kept.
//   - refused: an operation that was answered by 403, 404 or 429. To whoever may not
//     see a thing it looks absent, so 404 is among them. It is kept by its name, and
//     read in the words of the table of operations, also by whoever reads it later.
//   - power: a role, a second step, a password, an address or a payee that changed.
//
// Changes of power are written in the transaction of the change: both are kept, or
// neither. Failed sign-ins are written with what counts them. Refusals are written
// after the answer is known, and never change it.
//
// # How much
//
// Failed sign-ins and refusals are one document a day for each kind, account and
// network, with a count. A flood is written in steps (see tally), and what comes on
// top of so many documents a day is counted in one. So nobody fills the disk.
package security
