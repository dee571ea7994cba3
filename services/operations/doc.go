// Package operations holds what the operator of the service looks after beside
// the work of schools: today the pages that everybody may read, about privacy,
// accessibility, terms and how to reach the operator.
//
// # Pages
//
// There is one page of each name, always. A page is
//
//	draft → written
//
// A draft is a text that this program brings along, with gaps in square
// brackets. It is shown as a draft to whoever reads it, until an operator has
// written the page. Each version is written on top of the one that was seen,
// and is an event.
package operations
