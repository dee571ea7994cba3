// Package einvoice writes invoices, credit notes and self-bills as electronic invoices, by package
// ubl. A file is the document as it was issued: what was paid or taken back since is not in it.
//
// Names, addresses, accounts, VAT numbers and electronic addresses are those of the document's day, as it keeps
// them. What the oldest documents did not keep is of today.
//
// A document that says a rate of nought without its reason cannot be written: it may be zero-rated,
// exempt or outside the scope of VAT, and nobody may guess which.
package einvoice
