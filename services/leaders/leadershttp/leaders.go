package leadershttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// Leader is a leader as the API shows them.
type Leader struct {
	ID           string          `json:"id"`
	Name         string          `json:"name"`
	Mine         bool            `json:"mine" doc:"You are this leader"`
	HomeURN      register.URN    `json:"homeUrn"`
	HomeName     string          `json:"homeName"`
	HomeTown     string          `json:"homeTown,omitempty"`
	Biography    string          `json:"biography"`
	State        leaders.State   `json:"state" enum:"listed,paused,retired"`
	Version      int64           `json:"version" doc:"For If-Match, as the ETag of one leader"`
	Designations []LeaderHonours `json:"designations" nullable:"false" doc:"Those in force"`
	Record       Record          `json:"record"`
	Interests    []Interest      `json:"interests,omitempty" nullable:"false" doc:"For the leader and whoever leads the home school: conflicts of interest that the leader declared"`
	NextStep     *NextStep       `json:"nextStep,omitempty" doc:"For you: what stands between you and schools"`

	MayPause  bool `json:"mayPause" doc:"You can be shown to nobody for now"`
	MayResume bool `json:"mayResume" doc:"You can be shown again"`
	MayRetire bool `json:"mayRetire" doc:"You can stop being a leader"`
	MayOffer  bool `json:"mayOffer" doc:"You can offer a service"`
}

// NextStep is what a leader does next to be offered to schools.
type NextStep struct {
	Do      leaders.NextDo `json:"do" enum:"claim,renew,offer,open-diary,wait,publish"`
	LastDay date.Day       `json:"lastDay,omitempty" format:"date" doc:"Of the designation that lapsed"`
}

// Interest is a conflict of interest with a school.
type Interest struct {
	URN  register.URN `json:"urn"`
	Name string       `json:"name" doc:"Of the school"`
	Why  string       `json:"why"`
	On   date.Day     `json:"on" format:"date" doc:"When it was declared"`
}

// Record is what a leader has delivered, in numbers.
type Record struct {
	HalfDays int      `json:"halfDays" doc:"Of support that schools signed off"`
	Schools  int      `json:"schools" doc:"In how many schools"`
	FirstOn  date.Day `json:"firstOn,omitempty" format:"date" doc:"The first of those visits"`
	LastOn   date.Day `json:"lastOn,omitempty" format:"date" doc:"The last of those visits"`
}

func recordOf(r leaders.Delivered) Record {
	return Record{HalfDays: r.HalfDays, Schools: r.Schools, FirstOn: r.FirstOn, LastOn: r.LastOn}
}

// LeaderHonours is a designation in force, as it stands beside a name.
type LeaderHonours struct {
	Kind      leaders.DesignationKind `json:"kind" enum:"NLE,LLE,SLE,NLG,partnership"`
	Title     string                  `json:"title,omitempty" doc:"Of a partnership's own designation"`
	Themes    []themes.ID             `json:"themes" nullable:"false"`
	ExpiresOn date.Day                `json:"expiresOn,omitempty" format:"date" doc:"Its last day"`
}

func leaderOf(p leaders.Profile, actor people.Actor) Leader {
	out := Leader{
		ID: p.Leader.ID, Name: p.Leader.Name, Mine: p.IsOf(actor), HomeURN: p.HomeURN, HomeName: p.Home.Name,
		HomeTown: p.Home.Town, Biography: p.Biography, State: p.State, Version: p.Leader.Version,
		Designations: []LeaderHonours{}, Record: recordOf(p.Record),
		MayPause: p.May.Pause, MayResume: p.May.Resume, MayRetire: p.May.Retire, MayOffer: p.May.Offer,
	}
	if p.Next.Do != "" {
		next := NextStep(p.Next)
		out.NextStep = &next
	}
	for _, i := range p.Declared {
		out.Interests = append(out.Interests, Interest{URN: i.URN, Name: i.School, Why: i.Why, On: i.On})
	}
	for _, d := range p.InForce {
		out.Designations = append(out.Designations, LeaderHonours{
			Kind: d.Kind, Title: d.Title, Themes: listOf(d.Themes), ExpiresOn: d.ExpiresOn,
		})
	}
	return out
}

// listOf returns the list, never null in JSON.
func listOf[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

type listLeadersInput struct {
	httpx.Listing
	Mine    bool         `query:"mine" doc:"Only yourself, in each of your home schools"`
	HomeURN register.URN `query:"home" maxLength:"7" doc:"Only leaders of this home school"`
}

type leadersOutput struct{ Body httpx.Page[Leader] }

// ListLeaders answers with leaders by name.
func ListLeaders(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listLeadersInput) (*leadersOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := d.Profiles(ctx, actor, leaders.ProfilesInput{
			Mine: in.Mine, HomeURN: in.HomeURN, Cursor: in.Cursor, Limit: in.Limit,
		})
		if err != nil {
			return nil, err
		}
		items := make([]Leader, len(found))
		for i, p := range found {
			items[i] = leaderOf(p, actor)
		}
		return &leadersOutput{httpx.PageOf(items, next)}, nil
	})
}

// LeaderPath names a leader. It is exported because Huma ignores unexported
// embedded structs.
type LeaderPath struct {
	ID string `path:"id" maxLength:"100"`
}

type leaderOutput struct {
	ETag string `header:"ETag"`
	Body Leader
}

// GetLeader answers with one leader.
func GetLeader(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *LeaderPath) (*leaderOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return showLeader(ctx, d, actor, in.ID)
	})
}

func showLeader(ctx context.Context, d *leaders.Directory, actor people.Actor, id string) (*leaderOutput, error) {
	p, err := d.Profile(ctx, actor, id)
	if err != nil {
		return nil, err
	}
	return &leaderOutput{ETag: httpx.ETag(p.Leader.Version), Body: leaderOf(p, actor)}, nil
}
