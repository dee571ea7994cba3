package matchinghttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/matching"
	"lateral/services/matching/rules"
	"lateral/services/people"
	"lateral/services/register"
)

// Loaded is a leader of a partnership, with how much others ask of them.
type Loaded struct {
	LeaderID string       `json:"leaderId"`
	Name     string       `json:"name"`
	HomeURN  register.URN `json:"homeUrn"`
	HomeName string       `json:"homeName"`
	Listed   bool         `json:"listed" doc:"Other schools see a service of theirs now"`
	Shown    int          `json:"shown" doc:"In the last 12 weeks: among the first for so many needs, each day once"`
	Asked    int          `json:"asked" doc:"In the last 12 weeks: enquiries"`
	Booked   int          `json:"booked" doc:"In the last 12 weeks: half-days that schools booked"`
	Opened   int          `json:"opened" doc:"Half-days in the diary from today on, free or not"`
	Free     int          `json:"free" doc:"Those that are left"`
}

// Unreached is a school to which few leaders may come.
type Unreached struct {
	URN     register.URN   `json:"urn"`
	Name    string         `json:"name"`
	Town    string         `json:"town,omitempty"`
	Phase   register.Phase `json:"phase"`
	Pupils  int            `json:"pupils,omitempty"`
	Leaders int            `json:"leaders" doc:"Who may come for a half-day within half a year, whatever it is about"`
	Why     string         `json:"why" doc:"The rule that alone keeps out most leaders nearby, in a sentence"`
	Costs   []Cost         `json:"costs" nullable:"false" doc:"Each such rule, the one that costs most first"`
}

// Cost is how many leaders nearby one rule alone keeps out.
type Cost struct {
	Rule    rules.Rule `json:"rule" doc:"Its name; show the reason, because rules are added"`
	Reason  string     `json:"reason" doc:"In words, for a list"`
	Leaders int        `json:"leaders"`
}

type standingInput struct {
	ID string `path:"id" maxLength:"100" doc:"The partnership"`
	httpx.Listing
}

type fileInput struct {
	ID string `path:"id" maxLength:"100" doc:"The partnership"`
}

type loadsOutput struct{ Body httpx.Page[Loaded] }

// ListLoads answers how much others ask of the leaders of a partnership.
func ListLoads(s *matching.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *standingInput) (*loadsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Loads(ctx, actor, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		return &loadsOutput{httpx.PageOf(httpx.Each(found, loadedOf), next)}, nil
	})
}

func loadedOf(l matching.Loaded) Loaded {
	return Loaded{LeaderID: l.LeaderID, Name: l.Name, HomeURN: l.HomeURN, HomeName: l.Home, Listed: l.Listed,
		Shown: l.Shown, Asked: l.Asked, Booked: l.Booked, Opened: l.Opened, Free: l.Free}
}

type unreachedOutput struct {
	Body struct {
		httpx.Page[Unreached]
		Looked int `json:"looked" doc:"Open member schools that were looked at for this page"`
	}
}

// ListUnreached answers which schools of a partnership few leaders may come to, and why.
func ListUnreached(s *matching.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *standingInput) (*unreachedOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Unreached(ctx, actor, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		out := &unreachedOutput{}
		out.Body.Page, out.Body.Looked = httpx.PageOf(httpx.Each(found.Few, unreachedOf), next), found.Looked
		return out, nil
	})
}

func unreachedOf(u matching.Unreached) Unreached {
	at := u.School
	return Unreached{URN: at.URN(), Name: at.Name, Town: at.Town, Phase: at.Phase, Pupils: at.Pupils,
		Leaders: u.Leaders, Why: u.Why(), Costs: httpx.Each(u.Costs, func(c rules.Cost) Cost { return Cost(c) })}
}

// ExportLoads answers with the loads as a file for spreadsheets.
func ExportLoads(s *matching.Service, now func() time.Time) httpx.Endpoint {
	return exported("leaders-", s.ExportLoads, now)
}

// ExportUnreached answers with the schools as a file for spreadsheets.
func ExportUnreached(s *matching.Service, now func() time.Time) httpx.Endpoint {
	return exported("schools-", s.ExportUnreached, now)
}

func exported(name string, export func(context.Context, people.Actor, string) ([]byte, error),
	now func() time.Time) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *fileInput) (*httpx.CSVFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		text, err := export(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return httpx.CSVFileOf(name+string(date.On(now())), text), nil
	})
}
