package matching

import (
	"slices"

	"lateral/pkg/geo"
	"lateral/services/calendar"
	"lateral/services/leaders"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/matching/rules"
	"lateral/services/needs"
)

// Fit is an open need that fits a service of a leader.
type Fit struct {
	Seen         needs.Seen // as the leader may see it
	Service      leaders.Service
	Score        float64 // 0 to 1
	Close        bool    // see Match
	Evidence     []rules.Evidence
	Quotes       []relevance.Quote
	FreeHalfDays int           // of the leader between the need's first and last day
	FirstFree    calendar.Slot // the first of them
	KM           *float64      // between the schools; nil while the school is hidden, or where unknown
	Away         string        // the same in words; "" where KM is nil
	verdict      rules.Verdict
	apart        geo.Distance // to sort and to filter by; see placed
	placed       bool         // apart is known
}

// Fits answers which needs fit a leader.
type Fits struct {
	Needs      []Fit
	Services   int  // of the leader, that other schools see
	Fitting    int  // needs that fit, shown or not
	NotFitting int  // needs that reach the leader and fit no service
	More       bool // older needs reach the leader too, and were not looked at
	Farther    int  // needs that fit, and are farther away than was asked for
	Unnamed    int  // of these, those whose school is hidden: it counts as in the middle of its region
}

// leaveOut counts a need that fits and is too far.
func (f *Fits) leaveOut(one Fit) {
	f.Farther++
	if one.Seen.School == nil {
		f.Unnamed++
	}
}

// own is a service of the leader who asks, as the documents are now.
type own struct {
	candidates.Sources
	candidate *candidates.Ready
}

// within says whether the school, or the middle of its region, is within the distance. A place
// that is unknown is within every distance: people can tell.
func (f Fit) within(km int) bool { return !f.placed || f.apart.KM() <= float64(km) }

// afar is the distance to sort by; what is unknown comes last.
func (f Fit) afar() float64 {
	const unknown = 1e9
	if !f.placed {
		return unknown
	}
	return f.apart.KM()
}

// hideSchool takes out what would be read as facts of the school: its place was worked out from
// the middle of its region, and what it is like is not known.
func (f *Fit) hideSchool() {
	f.KM, f.Away = nil, ""
	f.Evidence = slices.DeleteFunc(f.Evidence, func(e rules.Evidence) bool {
		return e.Rule == rules.Context || e.Rule == rules.Record
	})
	for i := range f.Evidence {
		if f.Evidence[i].Rule == rules.Distance {
			f.Evidence[i].Sentence = rules.HiddenPlace(f.verdict, f.Seen.Region)
		}
	}
}
