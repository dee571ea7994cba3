// Package calendar knows the school year: terms with typical English dates, the days
// on which schools are closed, and half-days. It is pure: it reads no document and no
// clock.
//
// A term has whole weeks from Monday to Friday. The weeks of a holiday belong to the
// term after it, so every week belongs to one term.
package calendar
