package findinghttp

import (
	"math"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
	"lateral/services/register"
	"lateral/services/themes"
)

// SupportItem is a service with what helps to choose.
type SupportItem struct {
	Service      SupportService       `json:"service"`
	Leader       SupportLeader        `json:"leader"`
	Designations []SupportDesignation `json:"designations" nullable:"false" doc:"Those in force"`
	Record       SupportRecord        `json:"record"`
	DayRate      money.Amount         `json:"dayRate" doc:"For two half-days; zero is free"`
	Distance     string               `json:"distance,omitempty" doc:"Between the schools, in words for people: 12 miles; absent where unknown"`
	DistanceKM   *float64             `json:"distanceKm,omitempty" doc:"The same in kilometres, for programs"`
	Point        *SupportPoint        `json:"point,omitempty" doc:"Where the home school is; absent where unknown"`
	FirstFree    *calendar.Slot       `json:"firstFree,omitempty" doc:"The first free half-day, from freeFrom or today on; absent where there is none"`
	FreeHalfDays int                  `json:"freeHalfDays" doc:"From then on, as far as the diary goes"`
	Evidence     []string             `json:"evidence" nullable:"false" doc:"Sentences that say why it was found"`
	Quotes       []SupportQuote       `json:"quotes" nullable:"false" doc:"Passages of the text that was typed, each with what the service says like it"`
	Close        bool                 `json:"close" doc:"It is close to what was typed; else it is only among the nearest there are"`
	Others       int                  `json:"others" doc:"How many other services of the leader were found"`
	Shortlisted  bool                 `json:"shortlisted" doc:"It is on your shortlist"`
}

// SupportService is what is offered.
type SupportService struct {
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
	Mutual      bool             `json:"mutual" doc:"The leader's school would take days in return"`
}

// SupportLeader is who offers it.
type SupportLeader struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	HomeName string       `json:"homeName"`
	HomeTown string       `json:"homeTown,omitempty"`
	URN      register.URN `json:"urn" doc:"Of the home school"`
}

// SupportDesignation is an accreditation that a broker verified.
type SupportDesignation struct {
	Kind      leaders.DesignationKind `json:"kind" enum:"NLE,LLE,SLE,NLG,partnership"`
	Title     string                  `json:"title,omitempty" doc:"Of a partnership's own"`
	Themes    []themes.ID             `json:"themes" nullable:"false"`
	ExpiresOn date.Day                `json:"expiresOn,omitempty" format:"date"`
}

// SupportRecord is what the leader has delivered, in numbers.
type SupportRecord struct {
	HalfDays int      `json:"halfDays" doc:"Of support that schools signed off"`
	Schools  int      `json:"schools" doc:"In how many schools"`
	FirstOn  date.Day `json:"firstOn,omitempty" format:"date" doc:"The first of those visits"`
	LastOn   date.Day `json:"lastOn,omitempty" format:"date" doc:"The last of those visits"`
}

// SupportPoint is a place on the map.
type SupportPoint struct {
	Lat float64 `json:"lat" doc:"Latitude in degrees north, WGS84"`
	Lng float64 `json:"lng" doc:"Longitude in degrees east, WGS84"`
}

// SupportQuote is what both sides say alike.
type SupportQuote struct {
	Yours  string `json:"yours" doc:"Of the text that was typed"`
	Theirs string `json:"theirs" doc:"Of the service"`
}

func itemOf(c finding.Card) SupportItem {
	item := SupportItem{
		Service: serviceOf(c.Service),
		Leader: SupportLeader{
			ID: c.Leader.ID, Name: c.Leader.Name, HomeName: c.Home.Name, HomeTown: c.Home.Town, URN: c.Home.URN(),
		},
		Designations: each(c.Designations, designationOf),
		Record: SupportRecord{
			HalfDays: c.Record.HalfDays, Schools: c.Record.Schools, FirstOn: c.Record.FirstOn, LastOn: c.Record.LastOn,
		},
		DayRate: c.Service.DayRate, Distance: c.Away, DistanceKM: tenths(c.KM), FreeHalfDays: c.Free,
		Evidence: each(c.Evidence, same), Quotes: each(c.Quotes, quoteOf), Close: c.Close, Others: c.Others,
		Shortlisted: c.Shortlisted,
	}
	if p := c.Home.Point; p != nil {
		item.Point = &SupportPoint{Lat: p.Lat, Lng: p.Lon}
	}
	if c.Free > 0 {
		first := c.FirstFree
		item.FirstFree = &first
	}
	return item
}

func serviceOf(s leaders.Service) SupportService {
	return SupportService{
		ID: s.ID, Ref: s.Ref, Title: s.Title, Description: s.Description, Themes: each(s.Themes, same),
		Phases: each(s.Phases, same), Formats: each(s.Formats, same), InPerson: s.InPerson, Remote: s.Remote,
		TravelKM: s.TravelKM, Mutual: s.Mutual,
	}
}

func designationOf(d leaders.Designation) SupportDesignation {
	return SupportDesignation{Kind: d.Kind, Title: d.Title, Themes: each(d.Themes, same), ExpiresOn: d.ExpiresOn}
}

func quoteOf(q relevance.Quote) SupportQuote { return SupportQuote(q) }

func same[T any](v T) T { return v }

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
