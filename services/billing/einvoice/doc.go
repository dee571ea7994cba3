// Package einvoice writes invoices, credit notes and self-bills as electronic invoices, by package
// ubl. A file is the document as it was issued: what was paid or taken back since is not in it.
//
// Names, addresses, accounts and VAT numbers are those of the document's day, as it keeps them; the
// electronic addresses, and what a document did not keep, are those of today.
//
// A document that says a rate of nought without its reason cannot be written: it may be zero-rated,
// exempt or outside the scope of VAT, and nobody may guess which.
package einvoice
