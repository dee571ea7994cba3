// Package bankfile reads bank statements: OFX 1 and 2, CAMT.053 of any version, MT940, and the
// CSV of banks. It tells them apart by what is in them, and stores nothing.
//
//	file ─ source ─┬─ ofx ─────┐
//	   encoding,   ├─ camt ────┤
//	   100 MB      ├─ mt940 ───┼─ File ─ Statement ─┬─ Account, Currency, From, To
//	               └─ csvfile ─┘                    ├─ Opening, Closing
//	                                                └─ Line …
//
// What comes back is one of four:
//
//	a File           everything that the file says; AddsUp tells whether the balances agree
//	*Fault           the file is refused: which line, why, and what to do
//	*Ambiguous       a question: days or months first, points or commas, which of several accounts
//	*UnknownColumns  a question: what the columns of a CSV hold
//
// A question is answered in Options, and the file is read again.
//
// What holds:
//
//   - A file is read whole or refused. No line is left out because it cannot be read. Entries of
//     CAMT.053 that are not booked yet are left out and counted.
//   - An amount is a whole number of hundredths, above zero if the account received it. Nothing
//     is rounded, and no amount passes through a float.
//   - A statement has one account and one currency. Its sums fit into an amount.
//   - Nothing is guessed. What can be read in two ways is decided by all rows of the file
//     together, by a bank that is known to write it so, or by a person.
//   - Balances that do not agree refuse nothing: AddsUp says by how much.
//   - Whatever bytes come, nothing panics, and the memory that is taken is bounded by the lines
//     that are handed out.
package bankfile
