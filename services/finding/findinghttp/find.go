package findinghttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching/matchinghttp"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

type findInput struct {
	Q            string                    `query:"q" maxLength:"2000" doc:"What is wanted, in people's own words, or the name of a leader"`
	Themes       []themes.ID               `query:"theme,explode" maxItems:"50" doc:"Any of them"`
	Phases       []register.Phase          `query:"phase,explode" maxItems:"50" doc:"That the service is for: any of them"`
	Designations []leaders.DesignationKind `query:"designation,explode" maxItems:"50" enum:"NLE,LLE,SLE,NLG,partnership" doc:"In force: any of them"`
	Formats      []themes.Format           `query:"format,explode" maxItems:"50" doc:"Any of them"`
	Partnerships []string                  `query:"partnership,explode" maxItems:"50" doc:"The leader's school belongs to any of them, or to one beneath"`
	Mode         finding.Mode              `query:"mode" enum:"in_person,remote"`
	MaxDayRate   int64                     `query:"maxDayRate" minimum:"1" maximum:"1000000" doc:"Pence; 1 finds what is free"`
	FreeFrom     date.Day                  `query:"freeFrom" format:"date" doc:"A half-day is free then or later"`
	WithinKM     int                       `query:"withinKm" minimum:"1" maximum:"1000" doc:"Of your school: needs urn"`
	URN          register.URN              `query:"urn" pattern:"^[1-9][0-9]{4,6}$" doc:"Which of your schools it is for"`
	Order        finding.Order             `query:"sort" enum:"best,nearest,soonest,price" default:"best" doc:"nearest needs urn"`
	Meaning      bool                      `query:"meaning" default:"true" doc:"false asks for words alone: a first answer is quick"`
	Cursor       string                    `query:"cursor" maxLength:"500" doc:"The value of next from the previous page"`
	Limit        int                       `query:"limit" minimum:"1" maximum:"50" default:"20" doc:"Entries on a page"`
}

func (in findInput) query() finding.Query {
	return finding.Query{
		Text: in.Q, Themes: in.Themes, Phases: in.Phases, Designations: in.Designations, Formats: in.Formats,
		Partnerships: in.Partnerships, Mode: in.Mode, MaxDayRate: in.MaxDayRate, FreeFrom: in.FreeFrom,
		WithinKM: in.WithinKM, URN: in.URN, Order: in.Order,
	}
}

// SupportFound is what was found.
type SupportFound struct {
	Items     []SupportItem            `json:"items" nullable:"false" doc:"Each leader once, with the best of their services; where few are close, those that come nearest stand last"`
	Next      string                   `json:"next,omitempty" doc:"Send this as cursor to read on"`
	Total     int                      `json:"total" doc:"How many services are close to what was typed, or pass the filters where nothing was; shown or not"`
	Unplaced  int                      `json:"unplaced" doc:"How many more would be found but for withinKm: nobody knows where their school is"`
	Facets    SupportFacets            `json:"facets"`
	Corrected []matchinghttp.Corrected `json:"corrected" nullable:"false" doc:"Words that were read otherwise than typed"`
	Degraded  bool                     `json:"degraded" doc:"Search is down: nothing is counted"`
	Foreign   bool                     `json:"foreign" doc:"What was typed seems to be of another language than English: only who is named by it, or says just that, is found"`
	Empty     bool                     `json:"empty" doc:"What was typed says nothing of what is wanted, as “help” does: nothing was looked for"`
	Meaning   bool                     `json:"meaning" doc:"Meaning was looked at too; false of a first answer by words"`
}

// SupportFacets are the choices that narrow a search. Each says how many services there would
// be with it, whatever else of its facet is chosen.
type SupportFacets struct {
	Theme       []SupportChoice `json:"theme" nullable:"false"`
	Phase       []SupportChoice `json:"phase" nullable:"false"`
	Designation []SupportChoice `json:"designation" nullable:"false"`
	Format      []SupportChoice `json:"format" nullable:"false"`
	Mode        []SupportChoice `json:"mode" nullable:"false"`
	Partnership []SupportChoice `json:"partnership" nullable:"false"`
}

// SupportChoice is a value of a facet.
type SupportChoice struct {
	Value string `json:"value" doc:"As the query has it"`
	Label string `json:"label" doc:"As people read it"`
	Count int    `json:"count"`
}

type findOutput struct{ Body SupportFound }

// FindSupport answers with the support that fits what is looked for.
func FindSupport(s *finding.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *findInput) (*findOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, err := s.Find(ctx, actor, finding.FindInput{
			Query: in.query(), WordsAlone: !in.Meaning, Cursor: in.Cursor, Limit: in.Limit,
		})
		if err != nil {
			return nil, inQuery(err)
		}
		return &findOutput{foundOf(found)}, nil
	})
}

func foundOf(f finding.Found) SupportFound {
	return SupportFound{
		Items: httpx.Each(f.Cards, itemOf), Next: f.Next, Total: f.Total, Unplaced: f.Unplaced, Facets: facetsOf(f.Facets),
		Corrected: matchinghttp.CorrectedOf(f.Corrected),
		Degraded:  f.Degraded, Meaning: f.Meaning, Foreign: f.Foreign, Empty: f.Empty,
	}
}

func facetsOf(f finding.Facets) SupportFacets {
	choices := func(all []finding.Choice) []SupportChoice {
		return httpx.Each(all, func(c finding.Choice) SupportChoice { return SupportChoice(c) })
	}
	return SupportFacets{
		Theme: choices(f.Themes), Phase: choices(f.Phases), Designation: choices(f.Designations),
		Format: choices(f.Formats), Mode: choices(f.Modes), Partnership: choices(f.Partnerships),
	}
}
