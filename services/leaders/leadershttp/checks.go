package leadershttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// LeaderSighting is that somebody saw a paper of a leader.
type LeaderSighting struct {
	By string   `json:"by,omitempty" maxLength:"1000" doc:"Name of the person who saw it; you, when absent. No numbers."`
	On date.Day `json:"on" maxLength:"10" doc:"The day, like 2026-03-03"`
}

// LeaderInsurance is what covers a leader's work in other schools.
type LeaderInsurance struct {
	With  string   `json:"with" maxLength:"1000" doc:"The insurer, or the kind of cover. No number of a policy."`
	Until date.Day `json:"until" maxLength:"10" doc:"Its last day, like 2027-08-31"`
}

// ChecksBody says what was seen of a leader. A missing part was not seen, or
// does not exist.
type ChecksBody struct {
	Identity  *LeaderSighting  `json:"identity,omitempty"`
	DBS       *LeaderSighting  `json:"dbs,omitempty"`
	Insurance *LeaderInsurance `json:"insurance,omitempty"`
}

// LeaderChecks says what was seen of a leader before they enter a school.
type LeaderChecks struct {
	LeaderID   string       `json:"leaderId"`
	LeaderName string       `json:"leaderName"`
	HomeURN    register.URN `json:"homeUrn"`
	HomeName   string       `json:"homeName"`
	ChecksBody
	ConfirmedBy string         `json:"confirmedBy,omitempty" doc:"Who confirmed it last"`
	ConfirmedAt *time.Time     `json:"confirmedAt,omitempty"`
	Seen        string         `json:"seen" doc:"The same in a sentence; empty where nothing is confirmed"`
	Lacks       []leaders.Lack `json:"lacks" nullable:"false" enum:"identity,dbs,insurance,insurance_lapsed" doc:"What is missing today"`
	Lacking     []string       `json:"lacking" nullable:"false" doc:"The same in sentences"`
	Mend        string         `json:"mend" doc:"Who can confirm"`
	MayConfirm  bool           `json:"mayConfirm" doc:"You can"`
}

func checksOf(c leaders.Checked, actor people.Actor) LeaderChecks {
	return LeaderChecks{
		LeaderID: c.Leader.ID, LeaderName: c.Leader.Name, HomeURN: c.Leader.HomeURN, HomeName: c.Confirmers.Home.Name,
		ChecksBody: ChecksBody{
			(*LeaderSighting)(c.Record.Identity), (*LeaderSighting)(c.Record.DBS), (*LeaderInsurance)(c.Record.Insurance),
		},
		ConfirmedBy: c.Record.ConfirmedByName, ConfirmedAt: c.Record.ConfirmedAt, Seen: c.Record.Words(),
		Lacks: listOf(c.Lacks), Lacking: listOf(c.Lacking), Mend: c.Confirmers.Words(), MayConfirm: c.Confirmers.Has(actor),
	}
}

type checksOutput struct {
	httpx.Whole
	Body LeaderChecks
}

func answerChecks(c leaders.Checked, actor people.Actor, err error) (*checksOutput, error) {
	if err != nil {
		return nil, err
	}
	return &checksOutput{Whole: httpx.WholeAt(c.Record.Version + httpx.Ahead), Body: checksOf(c, actor)}, nil
}

// GetChecks answers with what was seen of a leader.
func GetChecks(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *LeaderPath) (*checksOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := d.Checks(ctx, actor, in.ID)
		return answerChecks(c, actor, err)
	})
}

type confirmInput struct {
	LeaderPath
	httpx.IfMatch
	Body ChecksBody
}

// ConfirmChecks notes what was seen of a leader.
func ConfirmChecks(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *confirmInput) (*checksOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.SeenAhead()
		if err != nil {
			return nil, err
		}
		b := in.Body
		c, err := d.Confirm(ctx, actor, in.ID, seen, leaders.ConfirmInput{
			Identity: (*leaders.Sighting)(b.Identity), DBS: (*leaders.Sighting)(b.DBS),
			Insurance: (*leaders.Insurance)(b.Insurance),
		})
		return answerChecks(c, actor, err)
	})
}

type schoolChecksInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

type schoolChecksOutput struct{ Body httpx.Page[LeaderChecks] }

// ListChecks answers with what was seen of each leader of a home school, all on
// one page.
func ListChecks(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolChecksInput) (*schoolChecksOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, err := d.ChecksAt(ctx, actor, in.URN)
		if err != nil {
			return nil, err
		}
		items := make([]LeaderChecks, len(found))
		for i, c := range found {
			items[i] = checksOf(c, actor)
		}
		return &schoolChecksOutput{httpx.PageOf(items, "")}, nil
	})
}
