// Package closing closes the books of sellers, a month at a time.
//
// # Periods
//
//	open → signed → closed → reopened
//	signed → open
//	reopened → signed
//
// A period is a month of the book of one seller, with all earlier days that are still open. It can be
// closed once it is over. Its page works out the figures of its last day: each bank account against its
// statements, what of their lines is not explained, the gateway, what payers owe and home schools are owed
// against the documents, what came and what left that no statement shows yet, each payment listed, and what waited to
// be raised on that day. Each agrees, or is named with a
// sentence that says what to do. Whoever signs may give a reason for each that is left.
//
// Two different people sign, each with a fresh proof of who they are, and each for the figures that they
// saw. Where a figure changed after the first signature, that falls, and the second person is told. The
// second signature closes the book up to the last day, in the same transaction.
//
// # Certificates
//
// A certificate keeps the figures, the reasons and both signatures. It is never changed, but for a note that
// and why the month was reopened. The last month that is closed can be reopened, with a reason; closed
// again, it has a further certificate.
//
// # What holds
//
//   - A certificate has two signatures, of two people.
//   - The book of a certificate that stands is closed up to its last day, and has on that day the balances
//     that the certificate says, and so many entries.
//
// Check proves both. What the documents come to is counted on from the certificate before, so closing a
// month takes as long as the month has entries, however many the book has.
package closing
