// Package matching finds who fits a need, and says why and why not.
//
// # Hard rules
//
// A service is left out by the first hard rule that it breaks, in this order:
// theme; the asking school's own leader; a conflict of interest; no designation
// in force; phase; format; in person or remote; distance, where only support
// in person will do; no half-days left before the need's last day; a price above
// the budget; a home school that the need does not reach yet.
// A service that was withdrawn because its leader's last designation ended is
// left out by that rule, so that whoever looks for it learns why it is gone.
//
// # Score
//
// What is left gets points for theme, phase, words, distance, availability and
// price, each with one sentence of evidence; the table of weights says how many. The
// score is their sum over the most that could be had. Equal scores come in an
// order that is the same each time for one need and differs between needs, so
// nobody is first for their name.
//
// Sentences are said to whoever reads them: to people of the school that asks
// "you" and "your school", to a broker "the school". How far the schools are
// apart is worked out once and said once, in miles, beside the home school's
// name; sentences tell only whether it is near enough.
//
// # Candidates
//
// What the rules and points look at is kept twice: in a projection with one
// document, a candidate, for each service, which follows the events of leaders,
// schools and agreements by jobs, and in memory, brought up to date from the
// projection at each question. Candidates only choose whom to look at: those
// that are shown are read again from the documents of their nouns and judged
// again, so nobody is shown who has no half-days left. Check says which
// candidates differ from the documents; Rebuild makes them anew.
//
// Words are matched by a search index, which follows the same events. When
// search is down, services are matched without words, and the answer says so.
package matching
