// Package stripe sends invoices by Stripe, and hears what becomes of them there.
//
// # What is there
//
// One customer for each buyer school, with its URN in the metadata. One invoice
// for each of ours, with our ids in the metadata: collection_method is
// send_invoice, auto_advance is off, so that it moves only when it is moved. Its
// items are our lines, net, and one for each rate of VAT: all sums are ours, and
// nothing is rounded again. It is finalised only when its total is ours.
//
// # Repeating
//
// A send looks first at what is there, and does what is missing; so it can stop
// anywhere and be begun again, a week later too. Idempotency keys guard what a
// look cannot see: two sends at once, an answer that was lost on its way. Stripe
// answers a repeated key for a day with what it answered first, errors of its
// own included, so that the keys of invoices change with the hour: or an hour's
// trouble there would last a day here.
//
// # Messages
//
// A message is trusted for its id and for which invoice it is about. The rest of
// it is of whatever API version the account was set to when the message was
// made, and may be out of date; so the invoice is read anew, in the version that
// this package was written for.
package stripe
