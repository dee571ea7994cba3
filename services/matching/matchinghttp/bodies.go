package matchinghttp

import (
	"math"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
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
	"lateral/services/themes/reading"
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

// Quote is a passage of what was asked for, and the one of the service that is nearest to it in meaning.
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

// MatchOf is a match.
func MatchOf(m matching.Match) Match {
	return Match{
		Service: serviceOf(m.Service), Leader: LeaderOf(m.Leader, m.Home),
		Designations: httpx.Each(m.Designations, DesignationOf), Record: RecordOf(m.Record), Score: Rounded(m.Score),
		Evidence: httpx.Each(m.Evidence, evidenceOf),
		Price:    m.Cost.Whole, Quote: m.Cost.Quote, Brokerage: m.Cost.WithBrokerage,
		FreeHalfDays: m.FreeHalfDays, FirstFree: m.FirstFree, Distance: m.Away, DistanceKM: Tenths(m.KM),
		Close: m.Close, Conflict: m.Conflict, Quotes: QuotesOf(m.Quotes),
		Others: httpx.Each(m.Others, serviceOf),
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

// LeaderOf is a leader with the home school.
func LeaderOf(l leaders.Leader, home register.School) Leader {
	return Leader{ID: l.ID, Name: l.Name, HomeURN: home.URN(), HomeName: home.Name, HomeTown: home.Town}
}

// RecordOf is what a leader has delivered.
func RecordOf(r evidence.Record) Record {
	return Record{HalfDays: r.HalfDays, Schools: r.Schools, FirstOn: r.FirstOn, LastOn: r.LastOn}
}

// DesignationOf is a designation. Most are for no theme.
func DesignationOf(d leaders.Designation) Designation {
	themes := httpx.Each(d.Themes, func(t themes.ID) themes.ID { return t })
	return Designation{Kind: d.Kind, Title: d.Title, Themes: themes, ExpiresOn: d.ExpiresOn}
}

// Rounded is a score as the API has it.
func Rounded(score float64) float64 { return math.Round(score*1000) / 1000 }

// Tenths rounds kilometres for people; nil where they are not known.
func Tenths(km *float64) *float64 {
	if km == nil {
		return nil
	}
	rounded := math.Round(*km*10) / 10
	return &rounded
}

// EvidenceOf is the evidence of a match.
func EvidenceOf(all []rules.Evidence) []Evidence { return httpx.Each(all, evidenceOf) }

// QuotesOf are passages of both sides that mean the like.
func QuotesOf(all []relevance.Quote) []Quote {
	return httpx.Each(all, func(q relevance.Quote) Quote { return Quote(q) })
}

// CorrectedOf are the words of a text that were read as others.
func CorrectedOf(all []reading.Misspelt) []Corrected {
	return httpx.Each(all, func(m reading.Misspelt) Corrected { return Corrected{m.Typed, m.Read} })
}
