// Package home collects everything that waits for one person in one of their
// memberships, from all nouns: what must be done by a day first, by that day, and
// then the oldest. It decides nothing: it asks as that person, with that one role.
//
// It keeps no documents. Each noun has a file here, with what is read of it; a
// role has a list of such sources.
package home
