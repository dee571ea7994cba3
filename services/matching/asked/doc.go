// Package asked keeps what open needs mean, as a model read them when they were written, so that a
// match runs no model.
//
// It is a projection: Follow reads a need after each of its events and forgets it when it is open
// no more, and Fill reads what is left. A meaning is of one text and one model; it does not count
// for another. Until it is known, words stand in for it.
package asked
