// Package matching finds who fits a need, and says why and why not.
//
// Package candidates keeps who could be matched, asked what open needs mean, load how much each
// leader was asked of late: projections, which jobs keep. Package rules judges, and words why;
// relevance says how far a service is about what a need is about. This package puts them together:
// Find and Judge for the school that asks, NeedsFor and ServicesFor for a leader, Typed for whoever
// looks without a need.
//
// A match runs no model and asks no search engine. All candidates are judged in memory. The best
// are then read again from the documents of their nouns and judged again, so nobody is shown who
// has no half-days left.
//
// Who is below relevance.Floor is no close match. Several services of one leader that say much the
// same are one match, the best of them first. While what texts mean is not known, words stand in
// for it, and the answer says so.
package matching
