// Package operations holds what the operator of the service looks after, apart from the
// work of schools: the public pages, the jobs that were given up, and the letters that
// nobody received.
//
// # Pages
//
// There is always one page of each name: privacy, accessibility, terms, contact. Everybody
// may read them. A page is a draft until an operator has written it: a text of this program,
// with gaps in square brackets, of which readers see that it is a draft. An operator changes the version that they
// saw. Each version is an event.
//
// # Jobs
//
// A job that failed too often is dead. An operator reads what it is for and what went
// wrong, and starts it again.
//
// # Letters
//
// Without a mail server letters are kept. A command shows them; in a demonstration a page
// does, on the program's own machine alone, because they hold links that sign people in.
package operations
