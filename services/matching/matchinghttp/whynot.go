package matchinghttp

import (
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/matching"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/register"
	"lateral/services/themes"
)

// Excluded is a service that does not fit, why, and what would let it in.
type Excluded struct {
	Service  Service    `json:"service"`
	Leader   Leader     `json:"leader"`
	Rule     rules.Rule `json:"rule" doc:"Its name; show the sentence, because rules are added"`
	Sentence string     `json:"sentence"`
	Fits     string     `json:"fits,omitempty" doc:"What would let it in, in a sentence; absent where no change of the need does"`
	Changes  []Change   `json:"changes" nullable:"false" doc:"The smallest changes of the need that together let it in"`
}

// Count is how many services a rule left out.
type Count struct {
	Rule    rules.Rule `json:"rule" doc:"Its name"`
	Reason  string     `json:"reason" doc:"In words: Too far from your school"`
	Count   int        `json:"count" doc:"Services that break it before any other rule"`
	Leaders int        `json:"leaders" doc:"Whom it alone keeps out, and whom a change of the need lets in"`
}

// Relaxation is a change of the need, and how many leaders it lets in.
type Relaxation struct {
	Change  Change     `json:"change"`
	Rule    rules.Rule `json:"rule" doc:"The name of the rule that keeps them out"`
	Leaders int        `json:"leaders" doc:"Who have no service that fits as it is"`
}

// Change is a change of the need that lets somebody in.
type Change struct {
	Way     rules.Way   `json:"way" doc:"Its name; show its words, because ways are added"`
	Words   string      `json:"words" doc:"What it takes, after 'Fits': with £60.00 more"`
	Does    string      `json:"does" doc:"The same as an order, for a button"`
	Did     string      `json:"did" doc:"The same, once it is done"`
	Asks    string      `json:"asks,omitempty" doc:"What to confirm first, where it is about money or about who sees the need"`
	Set     *Set        `json:"set,omitempty" doc:"The answers of the need that change: save the need with them"`
	ShownTo needs.Reach `json:"shownTo,omitempty" enum:"region,nation,network" doc:"Instead: show the need that far at once"`
}

// Set holds the answers of a need that a change changes, each whole. The others are absent.
type Set struct {
	Budget    *money.Amount   `json:"budget,omitempty"`
	Funding   needs.Funding   `json:"funding,omitempty" enum:"school_budget,trust,improvement_grant,partnership,other"`
	Mutual    bool            `json:"mutual,omitempty"`
	Remote    bool            `json:"remote,omitempty"`
	InPerson  bool            `json:"inPerson,omitempty"`
	ByOn      date.Day        `json:"byOn,omitempty" format:"date"`
	StartOn   date.Day        `json:"startOn,omitempty" format:"date"`
	FartherKM int             `json:"fartherKm,omitempty"`
	Formats   []themes.Format `json:"formats,omitempty" enum:"coaching,review,training,modelling,planning,governance"`
	Phase     register.Phase  `json:"phase,omitempty" enum:"nursery,primary,middle,secondary,all_through,post_16,special,alternative,other"`
}

func excludedOf(x matching.Excluded) Excluded {
	return Excluded{
		Service: serviceOf(x.Service), Leader: LeaderOf(x.Leader, x.Home), Rule: x.Rule, Sentence: x.Sentence, Fits: x.Fits,
		Changes: httpx.Each(x.Changes, changeOf),
	}
}

func relaxationOf(r rules.Relaxation) Relaxation {
	return Relaxation{Change: changeOf(r.Change), Rule: r.Rule, Leaders: r.Leaders}
}

func changeOf(c rules.Change) Change {
	out := Change{Way: c.Way, Words: c.Words, Does: c.Does, Did: c.Did, Asks: c.Asks, ShownTo: c.ShownTo}
	if c.ShownTo == "" {
		out.Set = setOf(c)
	}
	return out
}

// setOf are the answers that are others after the change than before.
func setOf(c rules.Change) *Set {
	var s Set
	now, before := c.Ask, c.Before
	if now.Budget != before.Budget {
		s.Budget = &now.Budget
	}
	s.Mutual, s.Remote = other(now.Mutual, before.Mutual), other(now.Remote, before.Remote)
	s.InPerson = other(now.InPerson, before.InPerson)
	s.Funding = other(now.Funding, before.Funding)
	s.ByOn, s.StartOn = other(now.ByOn, before.ByOn), other(now.StartOn, before.StartOn)
	s.FartherKM, s.Phase = other(now.FartherKM, before.FartherKM), other(now.Phase, before.Phase)
	if !slices.Equal(now.Formats, before.Formats) {
		s.Formats = now.Formats
	}
	return &s
}

// other is the value where it is another than before, else nothing.
func other[T comparable](now, before T) T {
	if now == before {
		var none T
		return none
	}
	return now
}
