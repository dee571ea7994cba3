package findinghttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// SavedSearch is a search that one saved.
type SavedSearch struct {
	ID        string     `json:"id"`
	Name      string     `json:"name" doc:"As you called it, or else what it asks for"`
	Query     SavedQuery `json:"query"`
	CreatedAt time.Time  `json:"createdAt"`
	ToldOn    date.Day   `json:"toldOn,omitempty" format:"date" doc:"Of the last letter about it; absent if none was sent"`
}

// SavedQuery has the parts of a query under the names that find-support has for them. Parts
// that are not said are absent.
type SavedQuery struct {
	Q            string                    `json:"q,omitempty" maxLength:"2000"`
	Themes       []themes.ID               `json:"theme,omitempty" maxItems:"50" nullable:"false"`
	Phases       []register.Phase          `json:"phase,omitempty" maxItems:"50" nullable:"false"`
	Designations []leaders.DesignationKind `json:"designation,omitempty" maxItems:"50" nullable:"false" enum:"NLE,LLE,SLE,NLG,partnership"`
	Formats      []themes.Format           `json:"format,omitempty" maxItems:"50" nullable:"false"`
	Partnerships []string                  `json:"partnership,omitempty" maxItems:"50" nullable:"false"`
	Mode         finding.Mode              `json:"mode,omitempty" enum:"in_person,remote"`
	MaxDayRate   int64                     `json:"maxDayRate,omitempty" minimum:"1" maximum:"1000000"`
	FreeFrom     date.Day                  `json:"freeFrom,omitempty" format:"date"`
	WithinKM     int                       `json:"withinKm,omitempty" minimum:"1" maximum:"1000"`
	URN          register.URN              `json:"urn,omitempty" pattern:"^[1-9][0-9]{4,6}$"`
	Order        finding.Order             `json:"sort,omitempty" enum:"best,nearest,soonest,price"`
}

func (q SavedQuery) query() finding.Query {
	return finding.Query{
		Text: q.Q, Themes: q.Themes, Phases: q.Phases, Designations: q.Designations, Formats: q.Formats,
		Partnerships: q.Partnerships, Mode: q.Mode, MaxDayRate: q.MaxDayRate, FreeFrom: q.FreeFrom,
		WithinKM: q.WithinKM, URN: q.URN, Order: q.Order,
	}
}

func searchOf(s finding.Search) SavedSearch {
	q := s.Query
	return SavedSearch{
		ID: s.ID, Name: s.Name, CreatedAt: s.CreatedAt, ToldOn: s.ToldOn,
		Query: SavedQuery{
			Q: q.Text, Themes: q.Themes, Phases: q.Phases, Designations: q.Designations, Formats: q.Formats,
			Partnerships: q.Partnerships, Mode: q.Mode, MaxDayRate: q.MaxDayRate, FreeFrom: q.FreeFrom,
			WithinKM: q.WithinKM, URN: q.URN, Order: q.Order,
		},
	}
}

type searchesOutput struct {
	Body struct {
		Items []SavedSearch `json:"items" nullable:"false" doc:"Oldest first"`
	}
}

// ListSearches answers with the searches that one saved.
func ListSearches(s *finding.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*searchesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Searches(ctx, actor)
		if err != nil {
			return nil, err
		}
		out := &searchesOutput{}
		out.Body.Items = httpx.Each(all, searchOf)
		return out, nil
	})
}

type saveInput struct {
	httpx.IdempotencyKey
	Body struct {
		Name  string     `json:"name,omitempty" maxLength:"120" doc:"Yours; without one the query names it"`
		Query SavedQuery `json:"query"`
	}
}

type searchOutput struct{ Body SavedSearch }

// SaveSearch saves a search, to hear of what is new.
func SaveSearch(s *finding.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *saveInput) (*searchOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		saved, err := s.Save(ctx, actor, finding.SaveInput{Name: in.Body.Name, Query: in.Body.Query.query(), Key: key})
		if err != nil {
			return nil, err
		}
		return &searchOutput{searchOf(saved)}, nil
	})
}

type searchPath struct {
	ID string `path:"id" maxLength:"100"`
}

// ForgetSearch deletes a saved search.
func ForgetSearch(s *finding.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *searchPath) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, s.Forget(ctx, actor, in.ID)
	})
}
