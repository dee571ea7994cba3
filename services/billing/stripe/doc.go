// Package stripe sends invoices by Stripe, and hears what becomes of them there.
//
// # What is there
//
// One customer for each buyer school, with its URN in the metadata. One invoice
// for each of ours, with our ids in the metadata: collection_method is
// send_invoice, and auto_advance is off, so that only our calls move it. Its
// items are our lines, net, and one item for each rate of VAT: all sums are
// ours, and nothing is rounded again. We finalise it only when its total is
// ours.
//
// # Repeating
//
// A send first looks at what is there, and does what is missing; so it can stop
// anywhere and be repeated, even a week later. Idempotency keys guard against
// what a look cannot see: two sends at once, or a lost answer. For a day Stripe
// repeats its first answer to a key, even its own errors. So the keys of
// invoices change with the hour: otherwise an hour's trouble there would last a
// day here.
//
// # Messages
//
// We trust a message for its id and for the invoice that it names. The rest has
// the API version that the account had at the time, and may be out of date; so
// we read the invoice anew, in the version that this package was written for.
package stripe
