package matching

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes/reading"
)

// MaxLimit is the most matches that one answer holds.
const MaxLimit = 50

// Match is a service that fits a need.
type Match struct {
	Service      leaders.Service
	Leader       leaders.Leader
	Home         register.School
	Designations []leaders.Designation // in force
	Record       evidence.Record
	Score        float64          // 0 to 1
	Evidence     []rules.Evidence // one for each rule that gives points
	Cost         Cost
	FreeHalfDays int           // between the need's first and last day
	FirstFree    calendar.Slot // the first of them
	Conflict     string        // declared by the leader and waived by the school's head, in a sentence; "" is none
	KM           *float64      // between the schools; nil where unknown
	Away         string        // the same in words; empty where unknown
	Close        bool          // it is about what the need is about; else it is only the nearest there is
	Quotes       []relevance.Quote
	Others       []leaders.Service // of this leader, that say much the same and rank below
	verdict      rules.Verdict
}

// Excluded is a service that does not fit, and a hard rule that it breaks: the
// first, or one that no change of the need helps with.
type Excluded struct {
	Service  leaders.Service
	Leader   leaders.Leader
	Home     register.School
	Rule     rules.Rule
	Sentence string
	Fits     string         // what would let it in, in a sentence; "" where nothing does
	Changes  []rules.Change // the smallest changes of the need that together let it in
}

// Result answers who fits a need.
type Result struct {
	Matches  []Match            // best first
	Fitting  int                // services that fit, shown or not
	Excluded []Excluded         // some, the nearest misses first
	Counts   []rules.Count      // by rule, in their order; rules that excluded nobody are left out
	Relaxing []rules.Relaxation // changes of the need that let more in, the smallest first
	ByWords  bool               // what the need means is not known (yet): matched by words alone
	Misspelt []reading.Misspelt // words of the need that were read as others
	Foreign  bool               // the need is of another language than English: its themes alone tell
	Unread   int                // services whose meaning is not known yet, of those that may be seen
}

// NotFitting is how many services the rules left out, shown or not.
func (r Result) NotFitting() int {
	n := 0
	for _, c := range r.Counts {
		n += c.Count
	}
	return n
}

// open returns the need if the actor may ask who fits it.
func (s *Service) open(ctx context.Context, actor people.Actor, needID string) (needs.Seen, error) {
	n, err := needs.GetNeed(ctx, s.db, needID)
	if err != nil {
		return needs.Seen{}, err
	}
	if !n.LedBy(actor) {
		return needs.Seen{}, n.RefusalTo(actor, onlyTheSchoolAndItsBrokers)
	}
	seen, err := needs.View(ctx, s.db, n, actor)
	if err != nil {
		return seen, err
	}
	if n.State != needs.Open {
		return seen, apperr.Conflict("need_not_open", notMatched(n.Ref))
	}
	return seen, nil
}

// Cost is the price of a match for the school.
type Cost struct {
	Whole         money.Amount       // for the need's half-days, before VAT; an estimate
	WithBrokerage bool               // Whole includes added brokerage
	Quote         partnerships.Quote // the full quote
}
