package findinghttp

import (
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching/matchinghttp"
	"lateral/services/register"
	"lateral/services/themes"
)

// SupportItem is a service with what helps to choose.
type SupportItem struct {
	Service      SupportService             `json:"service"`
	Leader       SupportLeader              `json:"leader"`
	Designations []matchinghttp.Designation `json:"designations" nullable:"false" doc:"Those in force"`
	Record       matchinghttp.Record        `json:"record"`
	DayRate      money.Amount               `json:"dayRate" doc:"For two half-days; zero is free"`
	Distance     string                     `json:"distance,omitempty" doc:"Between the schools, in words for people: 12 miles; absent where unknown"`
	DistanceKM   *float64                   `json:"distanceKm,omitempty" doc:"The same in kilometres, for programs"`
	Point        *SupportPoint              `json:"point,omitempty" doc:"Where the home school is; absent where unknown"`
	FirstFree    *calendar.Slot             `json:"firstFree,omitempty" doc:"The first free half-day, from freeFrom or today on; absent where there is none"`
	FreeHalfDays int                        `json:"freeHalfDays" doc:"From then on, as far as the diary goes"`
	Evidence     []string                   `json:"evidence" nullable:"false" doc:"Sentences that say why it was found"`
	Quotes       []matchinghttp.Quote       `json:"quotes" nullable:"false" doc:"Passages of the text that was typed, each with what the service says like it"`
	Close        bool                       `json:"close" doc:"It is close to what was typed; else it is only among the nearest there are"`
	Others       int                        `json:"others" doc:"How many other services of the leader were found"`
	Shortlisted  bool                       `json:"shortlisted" doc:"It is on your shortlist"`
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

// SupportPoint is a place on the map.
type SupportPoint struct {
	Lat float64 `json:"lat" doc:"Latitude in degrees north, WGS84"`
	Lng float64 `json:"lng" doc:"Longitude in degrees east, WGS84"`
}

func itemOf(c finding.Card) SupportItem {
	item := SupportItem{
		Service: serviceOf(c.Service),
		Leader: SupportLeader{
			ID: c.Leader.ID, Name: c.Leader.Name, HomeName: c.Home.Name, HomeTown: c.Home.Town, URN: c.Home.URN(),
		},
		Designations: httpx.Each(c.Designations, matchinghttp.DesignationOf), Record: matchinghttp.RecordOf(c.Record),
		DayRate: c.Service.DayRate, Distance: c.Away, DistanceKM: matchinghttp.Tenths(c.KM), FreeHalfDays: c.Free,
		Evidence: httpx.Each(c.Evidence, same), Quotes: matchinghttp.QuotesOf(c.Quotes), Close: c.Close, Others: c.Others,
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
		ID: s.ID, Ref: s.Ref, Title: s.Title, Description: s.Description, Themes: httpx.Each(s.Themes, same),
		Phases: httpx.Each(s.Phases, same), Formats: httpx.Each(s.Formats, same), InPerson: s.InPerson, Remote: s.Remote,
		TravelKM: s.TravelKM, Mutual: s.Mutual,
	}
}

func same[T any](v T) T { return v }
