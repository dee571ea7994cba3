// Package rules judges candidates by the rules of matching, and says in sentences why and why not.
// A file of its own holds each rule. A Question is a need with the facts to judge by; a Verdict is
// what came of one candidate.
//
//	question, verdict, rule ──> rule_….go ──> rules (their order) ──> judge, evidence, near misses
//
// # Hard rules
//
// The first hard rule that a service breaks leaves it out. The order is:
// the asking school's own leader; a role at both schools, or one head of both; one trust,
// unless the partnership brokers within it; a conflict of interest that the leader declared
// and the asking head did not waive; no designation in force; phase; format; in person or
// remote; distance, where only support in person will do; no half-days left before the need's last day; a price above
// the budget; a home school that the need does not reach yet. A service that was
// withdrawn because its leader's last designation ended is left out by that
// rule, so that whoever looks for it learns why it is gone.
//
// # Why not
//
// Every service that is left out is named with a rule that it breaks and with the
// smallest changes of the need that together let it in; the file of each rule says
// how it is eased. The nearest come first: fewer steps (easing.go says how much
// money, days or miles make one), then those that would help more, then those that
// several changes let in. Whom no change lets in, such as leaders of the own school,
// stands last.
//
// Relaxing a need lists such changes with the number of leaders whom each lets in
// and who have no other service that fits.
//
// # Score
//
// The remaining services get points by the rules that give any, relevance first, each
// with one sentence of evidence; Weights says how many at most, and why. The score is their
// sum over the highest possible sum.
// Equal scores come in an order that stays the same for one need and differs
// between needs, so nobody is first because of their name.
//
// Evidence is what schools signed off, drawn to the mean where little is known. A load is how
// much a leader was shown, asked and booked of late: those who were most step back among near
// equals. Events keep it, and a job that notes whom this program showed; it decays by half in
// four weeks. Points of both, and those for partnerships in common, come from the projections
// alone, also when the chosen services are judged again.
//
// Sentences suit their reader: people of the asking school read "you" and "your
// school", a broker reads "the school". The distance between the schools is
// worked out once and said once, in miles, beside the home school's name;
// sentences only say whether it is near enough.
package rules
