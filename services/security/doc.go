// Package security keeps what helps an operator who suspects an attack, or a person who
// fears for their account: sign-ins, failed sign-ins, refusals, and changes of power.
//
// Its entries have network addresses and are deleted after twelve months. So they are kept
// apart from the events of the other nouns, which are kept for ever.
//
// # What is written
//
//   - signed in: with which account, from where
//   - failed: a wrong password, code or passkey; for an address that nobody has, the
//     beginning of its hash. What was typed is never kept.
//   - refused: an operation that was answered with 403, 404 or 429. A thing that
//     somebody may not see looks absent, so 404 is included. The entry has the name of
//     the operation; people read it in the present words of the table of operations.
//   - power: a role, a second step, a password, an address or a payee that changed.
//   - from where each event of the other nouns was caused. Operators read it, and each
//     person of their own acts.
//
// Changes of power are written in the transaction of the change: both are kept, or neither.
// Failed sign-ins are written in the transaction that counts them. Refusals are written
// once the answer is known, and never change it.
//
// # How much
//
// Failed sign-ins and refusals are one document a day for each kind, account and network,
// with a count. A flood is written in steps (see tally). Beyond a number of documents a
// day, everything else is counted in one. So nobody fills the disk.
package security
