// Package operations holds what the operator of the service looks after, apart from the
// work of schools: the pages about privacy, accessibility, terms and contact, which
// everybody may read.
//
// # Pages
//
// There is always one page of each name. A page is
//
//	draft → written
//
// A draft is a text of this program, with gaps in square brackets. Readers see that it is a
// draft, until an operator has written the page. An operator changes the version that they
// saw. Each version is an event.
package operations
