package rules

import "slices"

// Weight is how many points a rule gives at most, of a hundred, and why so many.
type Weight struct {
	Rule   Rule
	Points int
	Why    string
}

// Weights are the points of every rule that gives any. They sum to a hundred.
func Weights() []Weight {
	return []Weight{
		{Relevance, 60, "Who cannot help with what the need is about is no help, however near and cheap."},
		{Phase, 8, "What works with five-year-olds does not with fifteen-year-olds; near phases share some of it."},
		{Availability, 7, "A term that passes is lost for its pupils, and a visit too few leaves the work half done."},
		{Distance, 6, "Every hour on the road is an hour without support, and long ways are cancelled first."},
		{Context, 5, "Schools trust who knows a school like theirs, and what works there is likelier to work here."},
		{Record, 5, "What schools signed off is the best sign of what is to come; newcomers must not starve for want of it."},
		{Price, 5, "Within the budget is a rule; what is left of it buys another day, and no more should hang on money."},
		{Closeness, 2, "Who shares a partnership meets again; the reach has already asked the near ones first."},
		{LoadRule, 2, "Among near equals others should have their turn; it must not cost a school the better leader."},
	}
}

// weighed are the rules with their points.
func weighed(all ...rule) []rule {
	table := Weights()
	for i := range all {
		if at := slices.IndexFunc(table, func(w Weight) bool { return w.Rule == all[i].name }); at >= 0 {
			all[i].most = table[at].Points
		}
	}
	return all
}
