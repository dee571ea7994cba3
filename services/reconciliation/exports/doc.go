// Package exports writes what is in the book of a seller as files for its accounts package.
//
// # Exports
//
//	made
//
// An export is made once and never changed. It says what was in it, of which days, by whom and when,
// and its file is kept: it is downloaded again byte for byte. An entry is in one export of each content,
// unless a person asks for it again.
//
//	content     what is in it
//	sales       invoices
//	purchases   self-bills
//	credits     credit notes of both
//	internal    invoices, self-bills and credit notes within one legal person: a journal
//	bank        entries that move money: bank accounts, what waits there, transit, the gateway's account
//	other       all other entries
//	journal     every entry
//
// So each entry is in one of the first six, and in the journal. Documents are written from their
// entries: where a document says something else, the entry counts.
//
// # Formats
//
// A format says by layouts how rows are written: those of documents (one for each nominal account and VAT
// of a document), and those of postings. Xero, Sage 50, CSV and XLSX come with the program
// (formats.json). A layout of a seller's own is kept as data: columns and their order, the form of
// dates, the separator, a table of codes.
//
// # Codes
//
// A seller's table gives nominal codes to the accounts of its book, and codes to VAT and to parties. A
// layout has codes of its own. A code is looked for by the account's whole name, then by what it begins
// with: "bank:ID", then "bank". What has no code says its name here; Uncoded says what that is before an export is
// made. Codes are chosen from the framework of maintained schools (charts.csv), and from a chart that the seller
// pastes.
//
// # What holds
//
//   - What an export says that its entries come to is what they come to in the book.
//   - The file is the one that was made (its digest).
//   - No entry is twice in exports of a content, but for those that were asked for again.
//   - Amounts are written from whole pennies; no text is a formula.
//
// Check proves the first three.
package exports
