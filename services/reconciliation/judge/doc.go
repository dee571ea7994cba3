// Package judge says how good the matching of a labelled set is: it compares what was answered
// (answers.csv) with what is right (truth.csv). The rules of labelling stand in
// ../testdata/README.md.
//
// A line is linked by itself if its answer is automatic and links it to something. That is
//
//	right   as the truth has it, and a careful person would have linked it unasked
//	bold    as the truth has it, but a person should have been asked
//	wrong   anything else; there must be none
//
// Lines that are equal in date, amount and text cannot be told apart: their answers are compared
// in that order in which most of them are right.
package judge
