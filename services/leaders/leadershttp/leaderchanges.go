package leadershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

type enlistInput struct {
	httpx.IdempotencyKey
	Body struct {
		HomeURN   register.URN `json:"homeUrn" maxLength:"7" doc:"The school in which you are a leader"`
		Biography string       `json:"biography,omitempty" maxLength:"20000" doc:"At most 5,000 characters"`
	}
}

// EnlistLeader makes the caller a leader.
func EnlistLeader(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *enlistInput) (*leaderOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		l, err := d.Enlist(ctx, actor, leaders.EnlistInput{HomeURN: in.Body.HomeURN, Biography: in.Body.Biography, Key: key})
		if err != nil {
			return nil, err
		}
		return showLeader(ctx, d, actor, l.ID)
	})
}

type describeInput struct {
	LeaderPath
	httpx.IfMatch
	Body struct {
		Biography string `json:"biography" maxLength:"20000" doc:"At most 5,000 characters"`
	}
}

// DescribeLeader changes a leader's biography.
func DescribeLeader(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *describeInput) (*leaderOutput, error) {
		return changeLeader(ctx, d, in.ID, in.IfMatch, func(actor people.Actor, seen int64) (leaders.Leader, error) {
			return d.Describe(ctx, actor, in.ID, seen, in.Body.Biography)
		})
	})
}

// InterestPath names a leader and a school. It is exported because Huma ignores
// unexported embedded structs.
type InterestPath struct {
	LeaderPath
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$" doc:"The school"`
}

type declareInput struct {
	InterestPath
	httpx.IfMatch
	Body struct {
		Why string `json:"why" maxLength:"1000" doc:"What the conflict is, in a sentence: read by the school when you would fit a need of it"`
	}
}

// DeclareInterest notes a conflict of interest with a school.
func DeclareInterest(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *declareInput) (*leaderOutput, error) {
		return changeLeader(ctx, d, in.ID, in.IfMatch, func(actor people.Actor, seen int64) (leaders.Leader, error) {
			return d.Declare(ctx, actor, in.ID, seen, in.URN, in.Body.Why)
		})
	})
}

type undeclareInput struct {
	InterestPath
	httpx.IfMatch
}

// UndeclareInterest ends a conflict of interest with a school.
func UndeclareInterest(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undeclareInput) (*leaderOutput, error) {
		return changeLeader(ctx, d, in.ID, in.IfMatch, func(actor people.Actor, seen int64) (leaders.Leader, error) {
			return d.Undeclare(ctx, actor, in.ID, seen, in.URN)
		})
	})
}

type moveLeaderInput struct {
	LeaderPath
	httpx.IfMatch
}

// PauseLeader hides a leader for now.
func PauseLeader(d *leaders.Directory) httpx.Endpoint { return moveLeader(d, d.Pause) }

// ResumeLeader lists a leader again.
func ResumeLeader(d *leaders.Directory) httpx.Endpoint { return moveLeader(d, d.Resume) }

// RetireLeader withdraws a leader's services and no longer lists them.
func RetireLeader(d *leaders.Directory) httpx.Endpoint { return moveLeader(d, d.Retire) }

func moveLeader(d *leaders.Directory,
	move func(context.Context, people.Actor, string, int64) (leaders.Leader, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *moveLeaderInput) (*leaderOutput, error) {
		return changeLeader(ctx, d, in.ID, in.IfMatch, func(actor people.Actor, seen int64) (leaders.Leader, error) {
			return move(ctx, actor, in.ID, seen)
		})
	})
}

func changeLeader(ctx context.Context, d *leaders.Directory, id string, match httpx.IfMatch,
	change func(people.Actor, int64) (leaders.Leader, error),
) (*leaderOutput, error) {
	actor, seen, err := caller(ctx, match)
	if err != nil {
		return nil, err
	}
	if _, err := change(actor, seen); err != nil {
		return nil, err
	}
	return showLeader(ctx, d, actor, id)
}

// caller returns the caller and the version that they saw.
func caller(ctx context.Context, match httpx.IfMatch) (people.Actor, int64, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return actor, 0, err
	}
	seen, err := match.Seen()
	return actor, seen, err
}
