package matchinghttp

import (
	"math"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/relevance"
	"lateral/services/matching/rules"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/themes"
)

// Match is a service that fits a need.
type Match struct {
	Service      Service            `json:"service"`
	Leader       Leader             `json:"leader"`
	Designations []Designation      `json:"designations" nullable:"false" doc:"Those in force"`
	Record       Record             `json:"record"`
	Score        float64            `json:"score" minimum:"0" maximum:"1" doc:"For the order; show the evidence, never this alone"`
	Evidence     []Evidence         `json:"evidence" nullable:"false"`
	Price        money.Amount       `json:"price" doc:"Estimated price of the need's half-days, before VAT"`
	Quote        partnerships.Quote `json:"quote" doc:"Estimate: the school's payment for the need's half-days, and the sum that the leader's school receives"`
	Brokerage    bool               `json:"brokerageAdded" doc:"The price includes added brokerage"`
	FreeHalfDays int                `json:"freeHalfDays" doc:"Between the need's first and last day"`
	FirstFree    calendar.Slot      `json:"firstFree"`
	Conflict     string             `json:"conflict,omitempty" doc:"A conflict of interest that the leader declared, and why the school's head waived it"`
	Distance     string             `json:"distance,omitempty" doc:"Between the schools, in words for people: 12 miles; absent where unknown"`
	DistanceKM   *float64           `json:"distanceKm,omitempty" doc:"The same in kilometres, for programs"`
	Close        bool               `json:"close" doc:"It is about what the need is about; else it is only the nearest there is"`
	Quotes       []Quote            `json:"quotes" nullable:"false" doc:"Passages of both that mean the like, the nearest first"`
	Others       []Service          `json:"others" nullable:"false" doc:"Of the same leader, that say much the same and rank below"`
}

// Quote is a passage of the need, and the one of the service that is nearest to it in meaning.
type Quote struct {
	Yours  string `json:"yours"`
	Theirs string `json:"theirs"`
}

// Corrected is a word that was read as another.
type Corrected struct {
	Typed string `json:"typed"`
	Read  string `json:"read"`
}

// Record is what the leader has delivered, in numbers.
type Record struct {
	HalfDays int      `json:"halfDays" doc:"Of support that schools signed off"`
	Schools  int      `json:"schools" doc:"In how many schools"`
	FirstOn  date.Day `json:"firstOn,omitempty" format:"date" doc:"The first of those visits"`
	LastOn   date.Day `json:"lastOn,omitempty" format:"date" doc:"The last of those visits"`
}

// Service is what is offered.
type Service struct {
	ID          string           `json:"id"`
	Ref         string           `json:"ref"`
	Title       string           `json:"title"`
	Description string           `json:"description,omitempty"`
	Themes      []themes.ID      `json:"themes" nullable:"false"`
	Phases      []register.Phase `json:"phases" nullable:"false"`
	Formats     []themes.Format  `json:"formats" nullable:"false"`
	InPerson    bool             `json:"inPerson"`
	Remote      bool             `json:"remote"`
	TravelKM    int              `json:"travelKm"`
	DayRate     money.Amount     `json:"dayRate"`
	Mutual      bool             `json:"mutual"`
}

// Leader is who offers it.
type Leader struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	HomeURN  register.URN `json:"homeUrn"`
	HomeName string       `json:"homeName"`
	HomeTown string       `json:"homeTown,omitempty"`
}

// Designation is an accreditation that a broker verified.
type Designation struct {
	Kind      leaders.DesignationKind `json:"kind" enum:"NLE,LLE,SLE,NLG,partnership"`
	Title     string                  `json:"title,omitempty" doc:"Of a partnership's own"`
	Themes    []themes.ID             `json:"themes" nullable:"false"`
	ExpiresOn date.Day                `json:"expiresOn,omitempty" format:"date"`
}

// Evidence says how many points one rule gave, and why.
type Evidence struct {
	Rule     rules.Rule `json:"rule" doc:"Its name; show the sentence, because rules are added"`
	Points   int        `json:"points"`
	Most     int        `json:"most"`
	Sentence string     `json:"sentence"`
}

func matchOf(m matching.Match) Match {
	return Match{
		Service: serviceOf(m.Service), Leader: leaderOf(m.Leader, m.Home),
		Designations: each(m.Designations, designationOf), Record: recordOf(m.Record), Score: math.Round(m.Score*1000) / 1000,
		Evidence: each(m.Evidence, evidenceOf),
		Price:    m.Cost.Whole, Quote: m.Cost.Quote, Brokerage: m.Cost.WithBrokerage,
		FreeHalfDays: m.FreeHalfDays, FirstFree: m.FirstFree, Distance: m.Away, DistanceKM: tenths(m.KM),
		Close: m.Close, Conflict: m.Conflict, Quotes: each(m.Quotes, func(q relevance.Quote) Quote { return Quote(q) }),
		Others: each(m.Others, serviceOf),
	}
}

func evidenceOf(e rules.Evidence) Evidence {
	return Evidence{Rule: e.Rule, Points: e.Points, Most: e.Most, Sentence: e.Sentence}
}

func serviceOf(s leaders.Service) Service {
	return Service{
		ID: s.ID, Ref: s.Ref, Title: s.Title, Description: s.Description, Themes: s.Themes, Phases: s.Phases,
		Formats: s.Formats, InPerson: s.InPerson, Remote: s.Remote, TravelKM: s.TravelKM, DayRate: s.DayRate,
		Mutual: s.Mutual,
	}
}

func leaderOf(l leaders.Leader, home register.School) Leader {
	return Leader{ID: l.ID, Name: l.Name, HomeURN: home.URN(), HomeName: home.Name, HomeTown: home.Town}
}

func recordOf(r evidence.Record) Record {
	return Record{HalfDays: r.HalfDays, Schools: r.Schools, FirstOn: r.FirstOn, LastOn: r.LastOn}
}

func designationOf(d leaders.Designation) Designation {
	themes := each(d.Themes, func(t themes.ID) themes.ID { return t }) // never null: most designations have none
	return Designation{Kind: d.Kind, Title: d.Title, Themes: themes, ExpiresOn: d.ExpiresOn}
}

// each turns a list into another, never null.
func each[A, B any](all []A, of func(A) B) []B {
	out := make([]B, len(all))
	for i, a := range all {
		out[i] = of(a)
	}
	return out
}

// tenths rounds kilometres for people.
func tenths(km *float64) *float64 {
	if km == nil {
		return nil
	}
	rounded := math.Round(*km*10) / 10
	return &rounded
}

// MatchOf is a match, for the pages of other nouns.
func MatchOf(m matching.Match) Match { return matchOf(m) }

// EvidenceOf is the evidence of a match, for the pages of other nouns.
func EvidenceOf(all []rules.Evidence) []Evidence { return each(all, evidenceOf) }

// QuotesOf are the quotes of a match, for the pages of other nouns.
func QuotesOf(all []relevance.Quote) []Quote {
	return each(all, func(q relevance.Quote) Quote { return Quote(q) })
}
