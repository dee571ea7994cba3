// Package billing turns signed-off visits into money: invoices, self-bills,
// credit notes, payments, and the ledger behind them.
//
// # Who owes whom
//
// The issuer is the partnership that brokered an agreement. It invoices the
// supported school for its visits, and owes the leader's home school what the
// self-bill says. Between the two lies the brokerage, deducted from the price
// (the buyer pays the price, the home school gets less) or added to it (the home
// school gets the price, the buyer pays more).
//
// A line of an invoice is so many times what was agreed for one half-day, in
// whole pence; everything else is a sum of lines. Nothing is rounded here.
//
// # Before an invoice
//
// A visit that is signed off and on no document is to raise: that is computed,
// and nothing is issued by itself. A person of the issuer decides about VAT, for
// the agreement (DecideVAT) or with an invoice. What an invoice would lack (that
// decision, the school's order number) is asked of both finance officers some
// school days before the first visit, and again at each sign-off. An order number
// that comes later is on the next invoice, which names those that it covers too.
//
// # Invoices
//
//	issued → part_paid → paid
//	issued → paid
//	issued → credited
//
// An invoice is made when it is issued, never before, and takes its number then;
// so numbers have no gaps, within each issuer. It never changes but in what was
// paid. A visit is on one invoice at most. An invoice on which nothing was paid
// can be credited: the credit note is the invoice with every sign turned, to the
// penny, in a document with a number of its own, and its visits can be invoiced
// again.
//
//   - Net, VAT and Total are the sums of the lines; Total = Net + VAT.
//   - 0 ≤ Paid ≤ Total; paid means Paid = Total.
//   - The self-bill of an invoice is made with it, and is credited with it.
//   - A credited invoice has one credit note, whose sums are its own turned.
//
// # Gateway
//
// Where a gateway is set, an invoice is also sent by it, and can be paid by card.
//
//	draft → open → paid | void | uncollectible;  uncollectible → paid | void
//
// Its messages say only that an invoice changed. The invoice is then read from
// the gateway, and ours is made to agree: its status is followed, never back;
// money that came is a payment, of what is still owed and no more. What came
// though it was not owed (a transfer was quicker) is noted on the invoice as
// overpaid, told and logged, and is in no account: a person gives it back.
// An invoice that is void or uncollectible there is still owed here. One that is
// paid by transfer or credited here is closed there.
//
// Money moves there without us too: refunds, disputes, credit notes made there,
// credit of a customer that pays. A message of it is trusted for the id alone;
// what moved is read again and kept with the invoice (Movements), in no account,
// and brokers and finance officers of the issuer are told.
//
//   - What came through the gateway = payments by card + overpaid, of each of its invoices.
//
// # Ledger
//
// Every movement is an entry whose lines sum to zero. The accounts of an
// issuer are receivable:URN (what a buyer owes), payable:URN (what a home school
// is owed), brokerage, vat and bank. An invoice's Paid is what the entries of
// its payments put into the bank. Prove checks all of this.
//
// # Who sees what
//
// Brokers and finance officers of the issuer issue, record and credit. Head,
// seniors and finance officers of the buyer read invoices and their credit
// notes, and tell that they paid. Head and finance officers of the home school
// read self-bills. To everybody else they look absent.
package billing
