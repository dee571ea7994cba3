// Package candidates keeps who could be matched: a candidate for each service, with the facts that
// rules and points use and nothing else.
//
// In memory each is Ready: beside it stand, as numbers, the facts that are compared for each question.
//
// It is a projection of the documents of leaders, schools, diaries and agreements, kept three
// times: as a document, which jobs write after events; in memory, brought up to date at each
// question; and in the search index, for whoever looks without a need. A document carries the turn
// of the change that wrote it, so that a program reads only what is new to it. Check says which
// candidates differ from the documents; Rebuild makes them anew.
//
// What a service means is read by a model when its text was written, and kept with it. Fill reads
// what is left, after the first start or with another model.
//
//	events ──Follow…──> Refresh ──project, learn──> documents ──put──> index
//	documents ──All──> memory ──> questions
package candidates
